import type { Code } from 'mdast';
import { codeBlocksOf } from '../../docs/tree.ts';
import { costs } from './costs.ts';
import { shareOf, toPart, withoutScore } from './parts.ts';
import type { PartScore } from './quality.ts';
import type { Subject } from './scorePage.ts';

/** Languages of what is typed, shown or drawn: it is nobody's program. */
const noSource = new Set(
  'bash,sh,shell,zsh,fish,console,powershell,bat,text,txt,plain,output,log,mermaid,diff,patch,md,markdown,mdx'.split(
    ',',
  ),
);

/** Whether code is quoted from examples that run, and says its language. */
export function scoreExamples({ page, examples }: Subject): PartScore {
  const blocks = codeBlocksOf(page.tree);
  if (blocks.length === 0) return withoutScore('examples', { id: 'no-code' });
  const bare = blocks.filter(({ lang }) => !lang);
  const source = blocks.filter(({ lang }) => lang && !noSource.has(lang.toLowerCase()));
  if (source.length === 0 && bare.length === 0) return withoutScore('examples', { id: 'only-commands' });
  const lines = countLines(source);
  const unquoted = countLines(source.filter((block) => !isQuoted(block, examples)));
  const hasSource = source.length > 0;
  return toPart(
    'examples',
    [
      {
        id: 'code-not-quoted',
        lost: costs.examples.quoted * shareOf(unquoted, lines),
        values: { count: unquoted, of: lines },
      },
      {
        id: 'fences-bare',
        lost: (hasSource ? costs.examples.language : 100) * shareOf(bare.length, blocks.length),
        values: { count: bare.length, of: blocks.length, line: bare[0]?.position?.start.line ?? 0 },
      },
    ],
    { id: 'code-quoted', values: { count: lines } },
  );
}

/** An empty block still stands for one line. */
function countLines(blocks: readonly Code[]): number {
  return blocks.reduce((sum, { value }) => sum + value.split('\n').length, 0);
}

/** `title="examples/<id>/…"` names a file of an example; that the text equals it is for the linter to say. */
function isQuoted({ meta }: Code, examples: ReadonlySet<string>): boolean {
  const [, id] = /(?:^|\s)title=["']?examples\/([a-z0-9-]+)\//.exec(meta ?? '') ?? [];
  return id !== undefined && examples.has(id);
}
