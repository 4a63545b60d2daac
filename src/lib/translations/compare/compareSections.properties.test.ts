import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../docs/parsePage.ts';
import { compareSections } from './compareSections.ts';
import { longestRise } from './longestRise.ts';
import { splitSections, type Section } from '../sections/sections.ts';

const bodies = [
  '',
  '先下载收集器的程序包，再解压到一个目录里。',
  'The collector receives what applications send, and sends it on to a backend.',
  'The collector receives what applications send, and sends it on to two backends.',
  '```sh\ngo run .\n```',
  '- 甲\n- 乙',
  '一些文字。\n\n| a |\n|---|\n| b |',
];
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const part = fc.record({
  id: fc.option(fc.constantFrom(...ids)),
  title: fc.constantFrom('安装', '运行', 'Steps'),
  depth: fc.integer({ min: 2, max: 4 }),
  body: fc.constantFrom(...bodies),
});
const text = fc
  .tuple(fc.constantFrom('', '---\ntitle: a\n---\n\n', '开头。\n\n'), fc.array(part, { maxLength: 8 }))
  .map(
    ([start, parts]) =>
      start +
      parts
        .map(({ id, title, depth, body }) => `${'#'.repeat(depth)} ${title}${id ? ` {#${id}}` : ''}\n\n${body}\n`)
        .join('\n'),
  );

function split(source: string): Section[] {
  return splitSections(parsePage('docs/a.md', source));
}

describe('compareSections', () => {
  it('finds nothing between equal texts', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(compareSections(split(one), split(one))).toEqual([]);
      }),
    );
  });

  it('accounts for each section of both texts once', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [then, now] = [split(one), split(other)];
        const changes = compareSections(then, now);
        const idsNow = new Set(now.map(({ id }) => id));
        const idsThen = new Set(then.map(({ id }) => id));
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
        const count = (wanted: string): number => changes.filter(({ change }) => change === wanted).length;
        expect(then.length - count('removed')).toBe(now.length - count('added'));
        for (const { id, was, change, range } of changes) {
          expect(idsNow.has(id)).toBe(change !== 'removed');
          expect(range !== undefined).toBe(change !== 'removed');
          if (change === 'added') expect(idsThen.has(id)).toBe(false);
          else expect(idsThen.has(was ?? id)).toBe(true);
        }
        const listed = new Set(changes.map(({ id }) => id));
        for (const section of now.filter(({ id }) => !listed.has(id)))
          expect(then).toContainEqual(expect.objectContaining({ id: section.id, source: section.source }));
        const inOrder = changes.filter(({ change }) => change !== 'removed').map(({ id }) => id);
        expect(inOrder).toEqual(now.map(({ id }) => id).filter((id) => listed.has(id)));
      }),
    );
  });

  it('says the opposite when the texts are swapped', () => {
    const opposites = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [then, now] = [split(one), split(other)];
        // Which of two sections is the one that has moved cannot be told.
        const list = (from: Section[], to: Section[]): string[] =>
          compareSections(from, to)
            .filter(({ change, kind }) => change !== 'moved' && kind !== 'cosmetic')
            .map(({ id, was = id, change, kind }) => `${[id, was].sort().join()} ${change} ${kind}`);
        const swapped = compareSections(now, then)
          .filter(({ change, kind }) => change !== 'moved' && kind !== 'cosmetic')
          .map(({ id, was = id, change, kind }) => `${[id, was].sort().join()} ${opposites[change]} ${kind}`);
        expect(swapped.sort()).toEqual(list(then, now).sort());
      }),
    );
  });

  it('never takes a text for fresh that has other words', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [then, now] = [split(one), split(other)];
        const wordsOf = (sections: Section[]): string => sections.map(({ id, words }) => `${id}\n${words}`).join('\n');
        if (wordsOf(then) !== wordsOf(now))
          expect(compareSections(then, now).some(({ kind }) => kind !== 'cosmetic')).toBe(true);
      }),
    );
  });
});

describe('longestRise', () => {
  it('is a rise, and no other is longer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 10 }), (numbers) => {
        const rise = [...longestRise(numbers)].sort((a, b) => a - b).map((index) => numbers[index] ?? 0);
        expect(rise.every((number, index) => index === 0 || number > (rise[index - 1] ?? 0))).toBe(true);
        let longest = 0;
        for (let mask = 0; mask < 2 ** numbers.length; mask++) {
          const chosen = numbers.filter((_, index) => mask & (1 << index));
          if (chosen.every((number, index) => index === 0 || number > (chosen[index - 1] ?? 0)))
            longest = Math.max(longest, chosen.length);
        }
        expect(rise).toHaveLength(longest);
      }),
    );
  });
});
