import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import CodeBlock from '@theme/CodeBlock';

/** The comments that switch a rule off for the next line, one for each format of page. */
export function TurnOff({ rule }: { rule: string }): ReactNode {
  const reason = translate({ id: 'rules.turnOff.reason', message: '这里不适用的理由' });
  const words = `lint-disable-next-line ${rule}: ${reason}`;
  return (
    <>
      <p>
        <Translate id="rules.turnOff.how">在那一行上面加一行注释，写明规则和理由。没有理由的注释不起作用。</Translate>
      </p>
      <CodeBlock language="markdown" title={translate({ id: 'rules.turnOff.md', message: '.md 页面' })}>
        {`<!-- ${words} -->`}
      </CodeBlock>
      <CodeBlock language="jsx" title={translate({ id: 'rules.turnOff.mdx', message: '.mdx 页面' })}>
        {`{/* ${words} */}`}
      </CodeBlock>
    </>
  );
}
