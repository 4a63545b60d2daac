import { describe, expect, it } from 'vitest';
import { enFile, lintFixture, zhFile } from './fixture.ts';
import { staleTranslation } from './stale-translation.ts';

// printf '文\n' | git hash-object --stdin
const blob = 'f5be6e97fab361ce3e0869f1e18063d10e057672';
const translated = (source = 'zh-Hans') => `---\ntranslation:\n  source: ${source}\n  blob: ${blob}\n---\n`;
const check = (text: string, source: string) =>
  lintFixture(staleTranslation, { file: enFile, text, files: { [zhFile]: source } });

describe('stale-translation', () => {
  it.each(['文\n', '文\r\n'])('accepts a translation of the present text %j, whatever its line ends', (source) => {
    expect(check(translated(), source)).toEqual([]);
  });

  it('warns when the original has changed', () => {
    expect(check(translated(), '新\n')).toMatchObject([
      {
        severity: 'warning',
        range: { start: { line: 4 } },
        message: {
          en: expect.stringMatching(new RegExp(`git diff ${blob.slice(0, 12)} .*git hash-object ${zhFile}`)),
        },
      },
    ]);
  });

  it('has nothing to compare without a source page', () => {
    expect(check(translated('fr'), '新\n')).toEqual([]);
    expect(lintFixture(staleTranslation, { file: enFile, text: translated() })).toEqual([]);
    expect(check('---\ntitle: T\n---\n', '新\n')).toEqual([]);
  });
});
