import { describe, expect, it } from 'vitest';
import { lossesOf, partOf } from '../testPage.ts';

const links = (text: string, file?: string) => partOf('links', text, file ? { file } : {});
const toOthers = '[a](./a.md) [b](/guides/b/)\n';

describe('the links of a page', () => {
  it('are enough with sources and two other pages', () => {
    expect(links(`${toOthers}\n[spec](https://opentelemetry.io/docs/)\n`)).toMatchObject({
      score: 100,
      remarks: [{ id: 'links-enough', values: { inside: 2, outside: 1 } }],
    });
    expect(links(`${toOthers}\n## Sources {#sources}\n\n- a book\n`).score).toBe(100);
  });

  it('lose without sources', () => expect(lossesOf(links(toOthers))).toEqual([['sources-missing', 60]]));

  it.each([
    ['[a](./a.md)', 1],
    ['[a](./a.md) [again](./a.md#part) [once more](a.md?x)', 2],
    ['[here](#here) ![picture](./a.png) [mail](mailto:a@e.org) [other](//e.org/)', 0],
    ['[a][a] [b](b.md)\n\n[a]: ./a.md\n', 2],
  ])('are counted by the pages that they lead to: %s', (text, count) => {
    const few = links(text).remarks.find(({ id }) => id === 'links-few');
    expect(few ? few : { values: { count: 2 } }).toMatchObject({ values: { count: Math.min(2, count) } });
  });

  it('need no sources in an index', () => {
    const file = 'docs/guides/index.md';
    expect(links(toOthers, file).score).toBe(100);
    expect(lossesOf(links('[a](a.md)', file))).toEqual([['links-few', 50]]);
  });
});
