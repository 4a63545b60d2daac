import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Translate, { translate } from '@docusaurus/Translate';
import CodeBlock from '@theme/CodeBlock';
import DocPaginator from '@theme/DocPaginator';
import Heading from '@theme/Heading';
import { InlineCode } from '../../../../src/components/InlineCode.tsx';
import { fixLabel, groupLabel, languageLabel } from '../../components/ruleLabels.ts';
import { RuleExample } from '../../components/RuleExample.tsx';
import { RuleFrame } from '../../components/RuleFrame.tsx';
import { SeverityBadge } from '../../components/SeverityBadge.tsx';
import { TurnOff } from '../../components/TurnOff.tsx';
import { Words } from '../../components/Words.tsx';
import { fileUrl } from '../../../../src/lib/forge.ts';
import { createPaths } from '../../paths.ts';
import type { GroupData, Neighbour, RuleProps, Surroundings } from '../../routes.ts';
import type { RulePage } from '../../views/buildRulePage.ts';
import styles from './styles.module.css';

type Props = { group: GroupData; route: { path: string } };

/** The page of one rule, `/reference/lint/<id>/`. All rules of a group share their data; the address says which it is. */
export default function LintRule({ group: { pages, site }, route }: Props): ReactNode {
  const index = useBaseUrl(createPaths(site.routeBasePath).index);
  const page = pages[route.path.slice(index.length).replace(/\/$/, '')];
  return page && <Rule {...page} site={site} />;
}

/** What a rule reports, why, and what to do. */
function Rule({ rule, previous, next, site }: RuleProps & { site: Surroundings }): ReactNode {
  const paths = createPaths(site.routeBasePath);
  const words = (text: string) => <Words text={text} mentions={rule.mentions} routeBasePath={site.routeBasePath} />;
  const toLink = ({ id }: Neighbour) => ({ title: id, permalink: paths.rule(id) });
  return (
    <RuleFrame
      title={`${rule.id} · ${rule.title.replaceAll('`', '')}`}
      description={rule.what.replaceAll('`', '').trim()}
    >
      <Breadcrumbs index={paths.index} rule={rule} />
      <p className={styles.id}>
        <code>{rule.id}</code>
      </p>
      <Heading as="h1">
        <InlineCode text={rule.title} />
      </Heading>
      <Facts rule={rule} />
      {words(rule.what)}
      <Heading as="h2" id="why">
        <Translate id="rules.rule.why">为什么</Translate>
      </Heading>
      {words(rule.why)}
      {rule.example && <RuleExample example={rule.example} fixable={rule.fixable} />}
      {rule.note !== undefined && (
        <>
          <Heading as="h2" id="note">
            <Translate id="rules.rule.note">说明</Translate>
          </Heading>
          {words(rule.note)}
        </>
      )}
      {rule.configured !== undefined && (
        <>
          <Heading as="h2" id="options">
            <Translate id="rules.rule.options">选项</Translate>
          </Heading>
          <CodeBlock language="yaml" title={site.config}>
            {rule.configured}
          </CodeBlock>
        </>
      )}
      <Heading as="h2" id="turn-off">
        <Translate id="rules.rule.turnOff">只停用一行</Translate>
      </Heading>
      <TurningOff rule={rule} config={site.config} />
      <ul className={styles.links}>
        {rule.source !== undefined && (
          <li>
            <Link to={rule.source}>
              <Translate id="rules.rule.source" values={{ host: hostOf(rule.source) }}>
                {'出处（{host}）'}
              </Translate>
            </Link>
          </li>
        )}
        <li>
          <Link to={fileUrl(site, rule.file, 'edit')}>
            <Translate id="rules.rule.edit">编辑此页</Translate>
          </Link>
        </li>
      </ul>
      <DocPaginator {...(previous && { previous: toLink(previous) })} {...(next && { next: toLink(next) })} />
    </RuleFrame>
  );
}

function Breadcrumbs({ index, rule }: { index: string; rule: RulePage }): ReactNode {
  return (
    <nav aria-label={translate({ id: 'rules.breadcrumbs', message: '页面路径' })}>
      <ul className="breadcrumbs margin-bottom--md">
        <li className="breadcrumbs__item">
          <Link className="breadcrumbs__link" to={index}>
            <Translate id="rules.index.title">检查规则</Translate>
          </Link>
        </li>
        <li className="breadcrumbs__item">
          <Link className="breadcrumbs__link" to={`${index}#${rule.group}`}>
            {groupLabel(rule.group)}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function Facts({ rule }: { rule: RulePage }): ReactNode {
  const facts = [
    {
      name: translate({ id: 'rules.column.severity', message: '严重程度' }),
      value: <SeverityBadge severity={rule.severity} />,
    },
    { name: translate({ id: 'rules.column.fix', message: '自动修复' }), value: fixLabel(rule.fixable) },
    { name: translate({ id: 'rules.column.language', message: '页面语言' }), value: languageLabel(rule.onlyFor) },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function TurningOff({ rule, config }: { rule: RulePage; config: string }): ReactNode {
  switch (rule.disable) {
    case 'comment':
      return <TurnOff rule={rule.id} />;
    case 'front-matter':
      return (
        <p>
          <Translate id="rules.turnOff.frontMatter" values={{ config: <code>{config}</code> }}>
            {
              'front matter 里写不了注释，所以不能只在一处停用。如果这条规则对全站都不合适，在 {config} 里改它的严重程度。'
            }
          </Translate>
        </p>
      );
    case 'engine':
      return (
        <p>
          <Translate id="rules.turnOff.engine">
            这是检查程序自己的报告：有东西没能检查，或者停用注释写得不对。它不能停用。
          </Translate>
        </p>
      );
  }
}

function hostOf(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/\/.*$/, '');
}
