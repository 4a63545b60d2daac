import { describe, expect, it } from 'vitest';
import type { PageStatus } from '../../../src/lib/translations/status.ts';
import { indexStatuses, toShownPage } from '../shownPage.ts';
import { day, toChange, toStatus } from '../testStatus.ts';
import { toPageTranslation } from './pageTranslation.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';

const show = (file: string, locale: 'zh-Hans' | 'en', ...pages: PageStatus[]) =>
  toShownPage(file, locale, indexStatuses({ pages }));

describe('the text that readers see', () => {
  it('is the source that Docusaurus falls back to', () => {
    const missing = toStatus('a.md', 'en', { state: 'missing' });
    expect(show('docs/a.md', 'en', missing)).toEqual({ status: missing, file: 'docs/a.md', locale: 'zh-Hans' });
  });

  it('is the source also where their file is only a place to translate in', () => {
    const missing = toStatus('a.md', 'zh-Hans', { state: 'missing', source: 'en', sourceFile: `${en}/a.md` });
    expect(show('docs/a.md', 'zh-Hans', missing)).toEqual({
      status: missing,
      file: `${en}/a.md`,
      locale: 'en',
      place: 'docs/a.md',
    });
  });

  it('is their own in all other states', () => {
    for (const state of ['fresh', 'stale', 'orphaned', 'unknown'] as const)
      expect(show(`${en}/a.md`, 'en', toStatus('a.md', 'en', { state }))).toMatchObject({
        file: `${en}/a.md`,
        locale: 'en',
      });
  });

  it('is nothing of ours for other files', () => {
    expect(show('src/pages/a.md', 'en', toStatus('a.md', 'en'))).toBeUndefined();
    expect(show('docs/_part.md', 'en', toStatus('a.md', 'en'))).toBeUndefined();
  });
});

describe('what a page says of its translation', () => {
  const say = (more: Partial<PageStatus>) =>
    toPageTranslation({ status: toStatus('a.md', 'en', more), file: `${en}/a.md`, locale: 'en' });

  it('is nothing when it is up to date or the original', () => {
    for (const state of ['source', 'fresh', 'orphaned', 'unknown'] as const) expect(say({ state })).toBeUndefined();
  });

  it('is which sections are behind, without those that changed in looks only, and since when', () => {
    const sections = [toChange('steps', { was: 'step' }), toChange('when', { kind: 'cosmetic' })];
    expect(say({ state: 'stale', sections, staleSince: { sha: 's', at: day(2) } })).toEqual({
      page: 'a.md',
      locale: 'en',
      shown: 'en',
      source: 'zh-Hans',
      sourceFile: 'docs/a.md',
      state: 'stale',
      since: '2026-01-02',
      isPartial: false,
      sections: [{ id: 'steps', was: 'step', title: '标题 steps', change: 'changed', kind: 'prose' }],
    });
  });

  it('is that it is translated in part when only sections are recorded', () => {
    const { recordedBlob: _, ...status } = toStatus('a.md', 'en', { state: 'stale' });
    expect(toPageTranslation({ status, file: status.file, locale: 'en' })).toMatchObject({ isPartial: true });
  });
});
