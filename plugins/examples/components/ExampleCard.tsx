import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { ProofBadge } from '../../../src/components/ProofBadge.tsx';
import { fileUrl, type Forge } from '../../../src/lib/forge.ts';
import type { ShownExample } from '../views/buildExamples.ts';
import styles from './ExampleCard.module.css';
import { needWords } from './outcomeWords.ts';
import { RunLine } from './RunLine.tsx';

/** One example. */
export function ExampleCard({ example, site }: { example: ShownExample; site: Forge }): ReactNode {
  const { id, shows, proof, recorded, needs, uses, pages, files, run } = example;
  const label = translate({ id: 'examples.files', message: '文件（{count}）' }, { count: files.length });
  return (
    <section aria-labelledby={id} className={styles.card}>
      <div className={styles.head}>
        <Heading as="h3" id={id}>
          <code>{id}</code>
        </Heading>
        <ProofBadge proof={proof} />
      </div>
      <p {...(shows.lang !== undefined && { lang: shows.lang })}>{shows.text}</p>
      <dl className={styles.facts}>
        <Fact term={translate({ id: 'examples.run', message: '上次运行' })}>
          <RunLine run={run} site={site} />
        </Fact>
        {recorded && (
          <Fact term={translate({ id: 'examples.recorded', message: '手动运行的记录' })}>
            <time dateTime={recorded.on}>{recorded.on}</time> · <code>{recorded.from}</code> ·{' '}
            <Link to={fileUrl(site, `examples/${id}/${recorded.file}`)}>{recorded.file}</Link>
          </Fact>
        )}
        {pages.length > 0 && (
          <Fact term={translate({ id: 'examples.pages', message: '页面' })}>
            <ul>
              {pages.map(({ title, permalink }) => (
                <li key={permalink}>
                  <Link to={permalink}>{title}</Link>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {needs.length > 0 && (
          <Fact term={translate({ id: 'examples.needs', message: '需要' })}>{needs.map(needWords).join(' · ')}</Fact>
        )}
        {uses.length > 0 && (
          <Fact term={translate({ id: 'examples.uses', message: '用到' })}>
            {uses.map((other, index) => (
              <span key={other}>
                {index > 0 && ' · '}
                <a href={`#${other}`}>{other}</a>
              </span>
            ))}
          </Fact>
        )}
        <Fact term={translate({ id: 'examples.runIt', message: '自己运行' })}>
          <code>npm run examples -- {id}</code>
        </Fact>
      </dl>
      <details className={styles.files}>
        <summary>{label}</summary>
        <ul>
          {files.map((file) => (
            <li key={file}>
              <Link to={fileUrl(site, `examples/${id}/${file}`)}>
                <code>{file}</code>
              </Link>
            </li>
          ))}
        </ul>
        <p>
          <Link to={`${site.repository}/tree/${site.branch}/examples/${id}`}>
            <Translate id="examples.folder">打开文件夹</Translate>
          </Link>
        </p>
      </details>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
