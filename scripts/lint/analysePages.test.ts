import { describe, expect, it } from 'vitest';
import { analysePages } from './analysePages.ts';
import { root } from '../shell.ts';
import type { Job } from './analysePage.ts';

const job = (file: string, text: string): Job => ({ file, text, level: 'all' });

describe('analysePages', () => {
  it('gives up on a page that keeps the parser busy, and reads the others', async () => {
    const small = Array.from({ length: 12 }, (_, index) => job(`${index}.md`, '文 \n'));
    const large = [job('slow.md', '中文**字'.repeat(200_000)), job('huge.md', 'a'.repeat(10_000_000))];
    const outcomes = await analysePages([...small, ...large], root);
    expect(outcomes.get('slow.md')).toMatchObject({
      kind: 'failed',
      reason: { en: expect.stringContaining('5 seconds'), 'zh-Hans': expect.stringContaining('5 秒') },
    });
    expect(outcomes.get('huge.md')).toMatchObject({ kind: 'failed', reason: { en: expect.stringContaining('4 MiB') } });
    const one = await analysePages([job('0.md', '文 \n')], root);
    for (const { file } of small) {
      const outcome = outcomes.get(file);
      const checked = outcome?.kind === 'analysed' ? outcome.analysis.checked : [];
      expect(checked.flatMap(({ findings }) => findings)).toContainEqual(
        expect.objectContaining({ rule: 'md/MD009', file }),
      );
    }
    expect(outcomes.get('0.md')).toEqual(one.get('0.md'));
  });

  it('gives each page its own answer, whichever is ready first', async () => {
    // MDX takes longer than Markdown, and the longer page is sent first.
    const jobs = Array.from({ length: 20 }, (_, index) =>
      job(`${index}.${index % 2 ? 'md' : 'mdx'}`, `# Page ${index}\n\n${'word '.repeat(3000 - 10 * index)}\n`),
    );
    const outcomes = await analysePages(jobs, root);
    const titles = jobs.map(({ file }) => {
      const outcome = outcomes.get(file);
      return outcome?.kind === 'analysed' && outcome.analysis.facts.headings.map(({ text }) => text);
    });
    expect(titles).toEqual(jobs.map((_, index) => [`Page ${index}`]));
  });
});
