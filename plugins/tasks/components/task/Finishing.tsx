import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import CodeBlock from '@theme/CodeBlock';
import Heading from '@theme/Heading';
import { InlineCode } from '../../../../src/components/InlineCode.tsx';
import type { TaskPage } from '../../views/buildTaskPages.ts';
import { checkWords } from './checkWords.ts';

/** What counts as done, how to ask, and what the commit has to say. */
export function Finishing({ task: { id, checks } }: { task: TaskPage }): ReactNode {
  const trailer = `Task: ${id}`;
  return (
    <>
      <Heading as="h2" id="done">
        <Translate id="tasks.done">怎样算做完</Translate>
      </Heading>
      <p>
        <Translate id="tasks.done.all">下面几条都成立：</Translate>
      </p>
      <ul>
        {checks.map((check, index) => (
          <li key={index}>
            <InlineCode text={checkWords(check)} />
          </li>
        ))}
      </ul>
      <p>
        <Translate id="tasks.done.verify">这条命令逐条检查，并说出还缺什么：</Translate>
      </p>
      <CodeBlock language="bash">{`npm run task -- verify ${id}`}</CodeBlock>
      <p>
        <Translate id="tasks.done.trailer">提交时写上任务编号，合并之后就记在你名下：</Translate>
      </p>
      <CodeBlock language="bash">{`git commit --trailer "${trailer}"`}</CodeBlock>
      <p>
        <Translate
          id="tasks.done.browser"
          values={{ trailer: <code>{trailer}</code>, show: <code>{`npm run task -- show ${id}`}</code> }}
        >
          {
            '在浏览器里改的话，在提交说明的最后空一行，写 {trailer}；pull request 的检查会做同样的验证。在终端里看这个任务：{show}。'
          }
        </Translate>
      </p>
    </>
  );
}
