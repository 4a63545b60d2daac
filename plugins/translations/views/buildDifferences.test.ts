import { expect, it } from 'vitest';
import { toChange, toStatus } from '../testStatus.ts';
import { buildDifferences } from './buildDifferences.ts';

const status = toStatus('g/a.md', 'en', { state: 'stale' });

it('shows old and new text of what has changed, and lists what has in its looks only', () => {
  const sections = [
    { ...toChange('steps'), before: '## 步骤\n\n第一版。', after: '## 步骤\n\n第二版。', translated: '## Steps' },
    { ...toChange('limits', { kind: 'cosmetic' }), before: 'a', after: '*a*' },
    { ...toChange('new', { change: 'added' }), after: '## 新的' },
    { ...toChange('gone', { change: 'removed' }), before: '## 没了', translated: '## Gone' },
    { ...toChange('moved', { change: 'moved', kind: 'code' }), before: '## 一样', after: '## 一样' },
  ];
  const pages = new Map([['g/a.md', { title: 'A', permalink: '/en/g/a/' }]]);
  const [page] = buildDifferences([{ status, sections }], pages);
  expect(page).toMatchObject({ page: 'g/a.md', title: 'A', permalink: '/en/g/a/' });
  const [view] = page?.languages ?? [];
  expect(view?.sections.map(({ id, rows, translated }) => [id, rows.map(({ kind }) => kind), translated])).toEqual([
    ['steps', ['same', 'changed'], '## Steps'],
    ['new', ['ins'], undefined],
    ['gone', ['del'], '## Gone'],
    ['moved', [], undefined],
  ]);
  expect(view?.cosmetic).toEqual([{ id: 'limits', title: '标题 limits' }]);
});

it('has one page for all languages in which a page is out of date', () => {
  const other = { ...status, locale: 'zh-Hans', source: 'en' } as const;
  const pages = buildDifferences(
    [
      { status, sections: [] },
      { status: other, sections: [] },
    ],
    new Map(),
  );
  expect(pages.map(({ page, title, languages }) => [page, title, languages.map(({ locale }) => locale)])).toEqual([
    ['g/a.md', 'g/a.md', ['en', 'zh-Hans']],
  ]);
});

it('has a page also where it cannot be told what has changed', () => {
  const unreadable = { ...status, reason: 'unreadable-blob' } as const;
  const [page] = buildDifferences([{ status: unreadable, sections: [] }], new Map());
  expect(page?.languages).toMatchObject([{ reason: 'unreadable-blob', sections: [], isPartial: false }]);
});

it('shows the new text alone where the old one cannot be read', () => {
  const sections = [{ ...toChange('steps'), after: '第二版。' }, toChange('gone', { change: 'removed' })];
  const [page] = buildDifferences([{ status, sections }], new Map());
  expect(page?.languages[0]?.sections).toMatchObject([
    { isOldLost: true, rows: [{ kind: 'same', text: '第二版。' }] },
    { isOldLost: true, rows: [] },
  ]);
});

it('marks nothing as new in a section that is only not translated yet', () => {
  const { recordedBlob: _, ...partial } = status;
  const sections = [{ ...toChange('new', { change: 'added' }), after: '## 新的', translated: '## 新的' }];
  const [page] = buildDifferences([{ status: partial, sections }], new Map());
  expect(page?.languages[0]).toMatchObject({
    isPartial: true,
    sections: [{ isOldLost: false, rows: [{ kind: 'same', text: '## 新的' }] }],
  });
});
