import { describe, expect, it } from 'vitest';
import { localeIds, type Locale } from '../../src/lib/locales.ts';
import type { PageState, PageStatus, Reason } from '../../src/lib/translations/status.ts';
import { chooseTranslation, type Choice } from './chooseTranslation.ts';

type Page = { locale: string; state: PageState; source?: string; reason?: Reason };

const toStatus = ({ locale, source, ...rest }: Page): PageStatus => ({
  page: 'a.md',
  locale: locale as Locale,
  file: `${locale}/a.md`,
  sections: [],
  ...(source !== undefined && { source: source as Locale }),
  ...rest,
});

function choose(pages: readonly Page[], choice: Partial<Choice>, absent: readonly string[] = []): string {
  const present = new Set(pages.filter(({ locale }) => !absent.includes(locale)).map(({ locale }) => locale as Locale));
  const answer = chooseTranslation({ isAccept: false, ...choice }, pages.map(toStatus), present);
  return 'candidates' in answer
    ? `? ${answer.candidates.join(' ')}`
    : `${answer.source ?? ''} > ${answer.chosen.locale}`;
}

const zh = 'zh-Hans';
const pair: Page[] = [
  { locale: zh, state: 'source' },
  { locale: 'en', state: 'stale', source: zh },
];
const missing: Page[] = [
  { locale: zh, state: 'source' },
  { locale: 'en', state: 'missing', source: zh },
];
const silent: Page[] = [
  { locale: zh, state: 'unknown', reason: 'no-record' },
  { locale: 'en', state: 'unknown', reason: 'no-record' },
];
const orphan: Page[] = [
  { locale: zh, state: 'missing' },
  { locale: 'en', state: 'orphaned', source: zh },
];

// With a third language, there is no only other one: see the last test.
describe.runIf(localeIds.length === 2)('chooseTranslation with two languages', () => {
  it.each([
    ['the file of the source', { named: zh }],
    ['the file of the translation', { named: 'en' }],
    ['the page', {}],
    ['a language', { named: zh, to: 'en' }],
    ['both languages', { from: zh, to: 'en' }],
  ] as const)('finds the translation by %s', (_by, choice) => {
    expect(choose(pair, choice)).toBe('zh-Hans > en');
    expect(choose(missing, choice, ['en'])).toBe('zh-Hans > en');
  });

  it('takes a source for itself where it is asked for', () => {
    expect(choose(pair, { to: zh })).toBe('en > zh-Hans');
    expect(choose(pair, { named: zh, from: 'en' })).toBe('en > zh-Hans');
  });

  it('takes the page in the default language for the source when no page says what it is, and something is recorded', () => {
    expect(choose(silent, { named: 'en', isAccept: true })).toBe('zh-Hans > en');
    expect(choose(silent, { named: zh, isAccept: true })).toBe('zh-Hans > en');
    expect(choose(silent, { named: zh, from: 'en', isAccept: true })).toBe('en > zh-Hans');
    expect(choose(silent, { isAccept: true })).toBe('? zh-Hans en');
    expect(choose(silent, { named: zh })).toBe('en > zh-Hans');
  });

  it('finds a page whose source is gone', () => {
    expect(choose(orphan, { named: 'en' }, [zh])).toBe('zh-Hans > en');
    expect(choose(orphan, {}, [zh])).toBe('zh-Hans > en');
  });
});

it('does not guess between several languages', () => {
  const others = localeIds.filter((id) => id !== zh);
  const pages: Page[] = [
    { locale: zh, state: 'source' },
    ...others.map((locale): Page => ({ locale, state: 'missing', source: zh })),
  ];
  expect(choose(pages, { named: zh }, others)).toBe(others.length === 1 ? 'zh-Hans > en' : `? ${others.join(' ')}`);
  for (const locale of others) expect(choose(pages, { named: locale }, others)).toBe(`zh-Hans > ${locale}`);
});
