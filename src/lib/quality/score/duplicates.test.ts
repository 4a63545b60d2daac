import { describe, expect, it } from 'vitest';
import { parsePage } from '../../docs/parsePage.ts';
import { rules } from '../testPage.ts';
import { findRepetitions } from './duplicates.ts';

const words = (seed: string, count: number) => Array.from({ length: count }, (_, index) => `${seed}${index}`).join(' ');
const find = (files: Record<string, string>) =>
  findRepetitions(
    Object.entries(files).map(([file, text]) => parsePage(file, text)),
    rules.duplicates,
  );

describe('repeated paragraphs', () => {
  it('are found with the place of both, equal ones first', () => {
    const nearly = words('n', 60).replace('n30', 'other');
    const found = find({
      'docs/a.md': `# T\n\n${words('n', 60)}\n\n${words('a', 30)}\n`,
      'docs/b.md': `${nearly}\n\n- ${words('a', 30)}\n`,
    });
    expect(found.map(({ file, line, first }) => [file, line, first])).toEqual([
      ['docs/b.md', 3, { file: 'docs/a.md', line: 5 }],
      ['docs/b.md', 1, { file: 'docs/a.md', line: 3 }],
    ]);
    expect(found.map(({ similarity }) => similarity === 1)).toEqual([true, false]);
  });

  it('show how they begin, in one line', () => {
    const text = words('long', 30).replaceAll('long3 ', 'long3\n');
    const [repetition] = find({ 'docs/a.md': text, 'docs/b.md': text });
    expect(repetition?.excerpt).toMatch(/^long0 long1 long2 long3 long4 .*…$/);
    expect([...(repetition?.excerpt ?? '')]).toHaveLength(80);
  });

  it('are none in short or different paragraphs', () => {
    const short = words('s', 10);
    expect(
      find({ 'docs/a.md': `${short}\n\n${words('x', 40)}`, 'docs/b.md': `${short}\n\n${words('y', 40)}` }),
    ).toEqual([]);
    expect(find({})).toEqual([]);
  });
});
