import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { ChannelView } from '../../channels/channels.ts';
import styles from './ChannelList.module.css';

/** Channels with what belongs there, and either what answer to expect or what is missing for them to open. */
export function ChannelList({ channels }: { channels: readonly ChannelView[] }): ReactNode {
  if (channels.length === 0)
    return (
      <p>
        <Translate id="community.channels.none">没有。</Translate>
      </p>
    );
  return (
    <ul className={styles.channels}>
      {channels.map((channel) => (
        <li key={channel.id} id={`channel-${channel.id}`}>
          <Head {...channel} />
          <dl>
            <dt>
              <Translate id="community.channels.for">什么放到这里</Translate>
            </dt>
            <dd>
              <ul>
                {channel.purposes.map((purpose) => (
                  <li key={purpose}>{purpose}</li>
                ))}
              </ul>
            </dd>
            {channel.state === 'open' ? (
              <Fact term={translate({ id: 'community.channels.answer', message: '答复' })} text={channel.answer} />
            ) : (
              <Fact
                term={translate({ id: 'community.channels.dependsOn', message: '开放取决于' })}
                text={channel.dependsOn}
              />
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Head(channel: ChannelView): ReactNode {
  const { name, languages, state } = channel;
  return (
    <p className={styles.head}>
      <strong>{state === 'open' ? <Link to={channel.url}>{name}</Link> : name}</strong>
      <span className={styles[state]}>
        {state === 'open'
          ? translate({ id: 'community.channels.open', message: '已开放' })
          : translate({ id: 'community.channels.planned', message: '还没有' })}
      </span>
      <span className={styles.languages}>
        {languages.map(({ tag, label }, index) => (
          <span key={tag}>
            {index > 0 && ' · '}
            <span lang={tag}>{label}</span>
          </span>
        ))}
      </span>
    </p>
  );
}

function Fact({ term, text }: { term: string; text: string }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </>
  );
}
