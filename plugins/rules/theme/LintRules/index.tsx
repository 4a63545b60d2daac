import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import CodeBlock from '@theme/CodeBlock';
import Heading from '@theme/Heading';
import { groupLabel } from '../../components/ruleLabels.ts';
import { RuleFrame } from '../../components/RuleFrame.tsx';
import { RuleTable } from '../../components/RuleTable.tsx';
import { SeverityMeanings } from '../../components/SeverityMeanings.tsx';
import { TurnOff } from '../../components/TurnOff.tsx';
import { fileUrl } from '../../../../src/lib/forge.ts';
import type { Surroundings } from '../../routes.ts';
import type { RuleIndex } from '../../views/buildIndex.ts';
import styles from './styles.module.css';

type Props = RuleIndex & { site: Surroundings };

/** The page `/reference/lint/`: what the gate is, how to run it, and all its rules. */
export default function LintRules({ groups, site }: Props): ReactNode {
  const title = translate({ id: 'rules.index.title', message: '检查规则' });
  const description = translate({
    id: 'rules.index.description',
    message: '每个 pull request 都要通过的页面检查：每条规则查什么，为什么，怎么改。',
  });
  const config = (
    <Link to={fileUrl(site, site.config)}>
      <code>{site.config}</code>
    </Link>
  );
  return (
    <RuleFrame title={title} description={description}>
      <Heading as="h1">{title}</Heading>
      <p>
        <Translate id="rules.index.what">
          一条命令读完所有页面，说出每一处问题：在哪个文件的哪一行，为什么，怎么改。自己的机器和 CI
          运行的是同一条命令，结果也一样。
        </Translate>
      </p>
      <Heading as="h2" id="run">
        <Translate id="rules.index.run">运行</Translate>
      </Heading>
      <CodeBlock language="bash">{commands()}</CodeBlock>
      <p>
        <Translate id="rules.index.exit" values={{ command: <code>npm run check</code> }}>
          {'{command} 也会运行这些规则。退出码：0 没有错误，1 有错误，2 检查没能运行。'}
        </Translate>
      </p>
      <Heading as="h2" id="severity">
        <Translate id="rules.index.severity">严重程度</Translate>
      </Heading>
      <SeverityMeanings config={config} />
      <Heading as="h2" id="turn-off">
        <Translate id="rules.index.turnOff">只停用一行</Translate>
      </Heading>
      <TurnOff rule="heading-id" />
      <p>
        <Translate
          id="rules.index.several"
          values={{ start: <code>lint-disable</code>, end: <code>lint-enable</code> }}
        >
          {'要停用连续几行，开头写 {start}（同样要写规则和理由），结尾写 {end}。停用注释用不着了，会作为问题报告出来。'}
        </Translate>
      </p>
      <Heading as="h2" id="rules">
        <Translate id="rules.index.rules">规则</Translate>
      </Heading>
      <ul className={styles.groups}>
        {groups.map(({ id, rules }) => (
          <li key={id}>
            <a href={`#${id}`}>{groupLabel(id)}</a> <span>{rules.length}</span>
          </li>
        ))}
      </ul>
      {groups.map(({ id, rules }) => (
        <section key={id} aria-labelledby={id}>
          <Heading as="h3" id={id} className={styles.group}>
            {groupLabel(id)}
          </Heading>
          <RuleTable label={groupLabel(id)} rules={rules} routeBasePath={site.routeBasePath} />
        </section>
      ))}
    </RuleFrame>
  );
}

/** The commands, each below what it looks at: behind it, a phone would not show it. */
function commands(): string {
  const lines: [string, string][] = [
    ['', translate({ id: 'rules.run.all', message: '所有页面' })],
    ['docs/guides/ebpf', translate({ id: 'rules.run.path', message: '一个文件或文件夹' })],
    ['--changed', translate({ id: 'rules.run.changed', message: '和主分支不同的文件' })],
    ['--fix', translate({ id: 'rules.run.fix', message: '能安全修复的，直接修复' })],
    ['--fix --dry-run', translate({ id: 'rules.run.dryRun', message: '只显示会怎么改' })],
    ['--rule heading-id', translate({ id: 'rules.run.rule', message: '只运行一条规则' })],
  ];
  return lines.map(([options, meaning]) => `# ${meaning}\nnpm run lint${options && ` -- ${options}`}`).join('\n');
}
