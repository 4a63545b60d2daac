import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import type { PageExample } from '../views/buildRulePage.ts';
import { CodeSample } from './CodeSample.tsx';

type Props = { example: PageExample; fixable: boolean };

/** A page that the rule reports, what --fix makes of it, and a page that it has nothing against. */
export function RuleExample({ example, fixable }: Props): ReactNode {
  const { right, wrong, lines = [], fixed, file, files = {}, earlier = {}, tags = [], language } = example;
  const where = file && <code>{file}</code>;
  return (
    <>
      <Heading as="h2" id="example">
        <Translate id="rules.rule.example">例子</Translate>
      </Heading>
      {wrong !== undefined && (
        <CodeSample
          name={<Translate id="rules.example.wrong">错误写法</Translate>}
          aside={
            <>
              <ReportedLines lines={lines} /> {where}
            </>
          }
          text={wrong}
          language={language}
          reported={lines}
          against={fixed ?? right}
        />
      )}
      {fixed !== undefined && fixed !== right && (
        <CodeSample
          name={
            <Translate id="rules.example.fixed" values={{ option: <code>--fix</code> }}>
              {'{option} 之后'}
            </Translate>
          }
          text={fixed}
          language={language}
          against={wrong ?? ''}
        />
      )}
      <CodeSample
        name={<Translate id="rules.example.right">正确写法</Translate>}
        aside={
          fixable && wrong !== undefined && fixed === undefined ? (
            <Translate id="rules.example.rightByFix" values={{ option: <code>--fix</code> }}>
              {'{option} 会改成这样'}
            </Translate>
          ) : (
            where
          )
        }
        text={right}
        language={language}
        against={wrong ?? ''}
      />
      {tags.length > 0 && (
        <p>
          <Translate id="rules.example.tags" values={{ tags: <code>{tags.join(', ')}</code> }}>
            {'这个例子里，tags.yml 有这些标签：{tags}。'}
          </Translate>
        </p>
      )}
      {Object.entries(files).map(([name, text]) => (
        <CodeSample
          key={name}
          name={<code>{name}</code>}
          aside={translate({ id: 'rules.example.otherFile', message: '同一个仓库里的另一个文件' })}
          text={text}
          language={language}
        />
      ))}
      {Object.entries(earlier).map(([name, text]) => (
        <CodeSample
          key={`earlier ${name}`}
          name={<code>{name}</code>}
          aside={translate({ id: 'rules.example.earlier', message: '译文所依据的旧文本' })}
          text={text}
          language={language}
          against={files[name] ?? ''}
        />
      ))}
    </>
  );
}

function ReportedLines({ lines }: { lines: readonly number[] }): ReactNode {
  const { selectMessage } = usePluralForm();
  const distinct = [...new Set(lines)];
  const list = distinct.join(translate({ id: 'rules.example.comma', message: '、' }));
  return selectMessage(
    distinct.length,
    translate({ id: 'rules.example.lines', message: '会报告第 {lines} 行' }, { lines: list }),
  );
}
