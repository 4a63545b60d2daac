import { describe, expect, it } from 'vitest';
import { lossesOf, partOf } from '../testPage.ts';

const fence = (info: string, ...lines: string[]) => ['```' + info, ...lines, '```', ''].join('\n');
const quoted = fence('go title="examples/known/main.go#run"', 'a', 'b', 'c');
const examples = (...blocks: string[]) => partOf('examples', `Text.\n\n${blocks.join('\n')}`);

describe('the examples of a page', () => {
  it('are whole when all code is quoted from one that runs', () => {
    expect(examples(quoted, fence('bash', 'go run .'), fence('text', 'done'))).toMatchObject({
      score: 100,
      remarks: [{ id: 'code-quoted', values: { count: 3 } }],
    });
  });

  it('lose by lines that are not', () => {
    const part = examples(quoted, fence('yaml', 'a: 1'));
    expect(part.score).toBe(100 - 70 / 4);
    expect(part.remarks).toMatchObject([{ id: 'code-not-quoted', values: { count: 1, of: 4 } }]);
  });

  it.each(['examples/unknown/main.go', 'main.go', 'examples/known', 'see examples/known/main.go'])(
    'are not what %s names',
    (title) => expect(lossesOf(examples(fence(`go title="${title}"`, 'a')))).toEqual([['code-not-quoted', 70]]),
  );

  it('lose by blocks without a language', () => {
    expect(lossesOf(examples(quoted, fence('', 'a')))).toEqual([['fences-bare', 15]]);
    expect(examples(fence('bash', 'a'), fence('', 'b'))).toMatchObject({
      score: 50,
      remarks: [{ id: 'fences-bare', values: { count: 1, of: 2, line: 7 } }],
    });
  });

  it('are not asked for where there is nothing to run', () => {
    expect(examples().remarks).toMatchObject([{ id: 'no-code' }]);
    const commands = examples(fence('bash', 'ls'), fence('mermaid', 'graph TD'), fence('Console', '$ ls'));
    expect(commands.score).toBeUndefined();
    expect(commands.remarks).toMatchObject([{ id: 'only-commands' }]);
  });
});
