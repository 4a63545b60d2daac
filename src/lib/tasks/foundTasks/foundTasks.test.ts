import { describe, expect, it } from 'vitest';
import type { PageScore, PartScore, Remark } from '../../quality/score/quality.ts';
import type { PageStatus } from '../../translations/status.ts';
import type { FoundTask } from '../task.ts';
import { buildLonelyExamples } from './lonelyExample.ts';
import { buildLowQuality } from './lowQuality.ts';
import { buildQuarantinedLinks } from './quarantinedLink.ts';
import { buildStaleTranslations } from './staleTranslation.ts';
import { buildUnverifiedPages } from './unverifiedPage.ts';

const titleOf = () => ({ 'zh-Hans': '甲', en: 'A' });
const zh = 'docs/a.md';
const en = 'i18n/en/docusaurus-plugin-content-docs/current/a.md';
const briefly = (tasks: FoundTask[]) => tasks.map(({ id, title }) => `${id} | ${title.en}`);

describe('stale translations', () => {
  const status: PageStatus = {
    page: 'a.md',
    locale: 'en',
    source: 'zh-Hans',
    state: 'stale',
    file: en,
    sourceFile: zh,
    sections: [],
  };
  const section = { id: 's', change: 'changed', kind: 'prose', title: 'S' } as const;
  it('are tasks, and take longer the more has changed', () => {
    const [few, many] = [1, 5].map(
      (count) => buildStaleTranslations([{ ...status, sections: Array(count).fill(section) as [] }], titleOf)[0],
    );
    expect(few).toMatchObject({
      id: 'stale-translation:en:a.md',
      difficulty: 'beginner',
      minutes: 30,
      files: [en],
      skills: ['translation', 'english'],
    });
    expect(many).toMatchObject({ difficulty: 'intermediate', minutes: 90 });
    expect(few?.steps[2]?.en).toContain('npm run translate -- docs/a.md --accept');
  });
  it('that are fresh, missing or unknown are not', () =>
    expect(
      buildStaleTranslations(
        (['fresh', 'missing', 'unknown', 'source'] as const).map((state) => ({ ...status, state })),
        titleOf,
      ),
    ).toEqual([]));
});

describe('pages', () => {
  const part = (remarks: Remark[]): PartScore => ({ part: 'verified', score: 0, remarks });
  const score = (file: string, total: number, remark: Remark): PageScore => ({
    file,
    total,
    parts: [part([remark])],
    advice: [{ part: 'verified', remark, gain: 20 }],
  });
  const unverified: Remark = { id: 'unverified', lost: 100 };
  const old: Remark = { id: 'proof-old', lost: 30, values: { days: 400 } };
  const fine: Remark = { id: 'proof-executed', lost: 0 };

  it('below three quarters are tasks, each language by itself', () => {
    const scores = [score(zh, 74.9, unverified), score(en, 75, unverified), score(en, 20, fine)];
    expect(briefly(buildLowQuality(scores, titleOf))).toEqual([
      'low-quality:zh-Hans:a.md | Raise the quality of a page in Simplified Chinese (74): A',
      'low-quality:en:a.md | Raise the quality of a page in English (20): A',
    ]);
  });
  it('that nothing would raise, or of which nothing is known, are none', () => {
    const { total: _total, ...unknown } = score(zh, 10, unverified);
    expect(buildLowQuality([{ ...score(zh, 10, fine), advice: [] }, unknown], titleOf)).toEqual([]);
  });
  it('that nobody verified, or not for long, are tasks, once for all languages', () => {
    const tasks = buildUnverifiedPages(
      [score(zh, 90, old), score(en, 90, old), score('docs/b.md', 90, unverified), score('docs/c.md', 90, fine)],
      titleOf,
    );
    expect(briefly(tasks)).toEqual([
      'unverified-page:a.md | Verify a page again, 400 days after the last time: A',
      'unverified-page:b.md | Verify a page: A',
    ]);
    expect(tasks[0]?.files).toEqual([zh, en]);
  });
});

describe('links and examples', () => {
  it('that are let pass are tasks, with a command that a shell understands', () => {
    const url = "https://example.org/it's?a=1&b=2";
    const [task] = buildQuarantinedLinks([{ url, reason: 'The server is down.', expires: '2027-01-01', files: [zh] }]);
    expect(task?.files).toEqual(['data/link-quarantine.yml', zh]);
    expect(task?.command).toBe(
      String.raw`npm run task -- verify 'quarantined-link:https://example.org/it'\''s?a=1&b=2'`,
    );
  });
  it('that no page shows and no other example uses are tasks', () => {
    const shows = { 'zh-Hans': '发送', en: 'Sends' };
    const examples = [
      { id: 'a', shows, pages: [], uses: ['b'] },
      { id: 'b', shows, pages: [], uses: [] },
      { id: 'c', shows, pages: ['guides/c'], uses: [] },
    ];
    expect(buildLonelyExamples(examples).map(({ id, command }) => [id, command])).toEqual([
      ['lonely-example:a', 'npm run task -- verify lonely-example:a'],
    ]);
  });
});
