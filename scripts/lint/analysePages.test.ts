import { describe, expect, it } from 'vitest';
import { analysePages } from './analysePages.ts';
import type { Job } from './analysePage.ts';

const job = (file: string, text: string): Job => ({ file, text, level: 'all' });

describe('analysePages', () => {
  it('gives up on a page that keeps the parser busy, and reads the others', async () => {
    const small = Array.from({ length: 12 }, (_, index) => job(`${index}.md`, '文 \n'));
    const outcomes = await analysePages([
      ...small,
      job('slow.md', '中文**字'.repeat(200_000)),
      job('huge.md', 'a'.repeat(10_000_000)),
    ]);
    expect(outcomes.get('slow.md')).toMatchObject({ kind: 'failed', reason: expect.stringContaining('2 seconds') });
    expect(outcomes.get('huge.md')).toMatchObject({ kind: 'failed', reason: expect.stringContaining('4 MiB') });
    const one = await analysePages([job('0.md', '文 \n')]);
    for (const { file } of small) {
      const outcome = outcomes.get(file);
      expect(
        outcome?.kind === 'analysed' && outcome.analysis.checked.flatMap(({ findings }) => findings),
      ).toMatchObject([{ rule: 'md/MD009', file }]);
    }
    expect(outcomes.get('0.md')).toEqual(one.get('0.md'));
  });
});
