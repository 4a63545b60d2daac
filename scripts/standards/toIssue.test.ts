import { describe, expect, it } from 'vitest';
import type { Comparison } from './compareConventions.ts';
import { toIssue } from './toIssue.ts';

const places = [{ file: 'docs/a.md', line: 3 }];
const comparison = (change: Partial<Comparison> = {}): Comparison => ({
  from: '1.45.0',
  to: '1.46.0',
  deprecated: [],
  vanished: [],
  facts: [],
  ...change,
});

describe('toIssue', () => {
  it('says what changed, where, and what to do, in both languages', () => {
    const found = comparison({
      deprecated: [{ name: 'a.b', kind: 'attribute', places, reason: 'Replaced by `c.d`.', replacement: 'c.d' }],
      vanished: [{ name: 'e.f', kind: 'metric', places }],
    });
    const english = toIssue(found, 'en');
    expect(english).toContain('### Newly deprecated\n\n- `a.b`: use `c.d`\n  - `docs/a.md:3`\n');
    expect(english).toContain('### Vanished\n\n- `e.f`\n  - `docs/a.md:3`\n');
    expect(english).toContain('`1.46.0`');
    expect(toIssue(found, 'zh-Hans')).toContain('### 新弃用\n\n- `a.b`: 改用 `c.d`\n');
  });

  it('leaves out a heading with nothing below it', () => {
    expect(toIssue(comparison({ vanished: [{ name: 'e.f', kind: 'metric', places }] }), 'en')).not.toContain(
      'deprecated\n',
    );
  });

  it('makes nothing of what comes from outside', () => {
    const reason = '@everyone see [x](https://evil.example) #1 <img src=x> `code` **bold** www.evil.example\n## Head';
    const file = 'docs/`a`\n@b.md';
    const text = toIssue(
      comparison({
        to: '1`2',
        deprecated: [{ name: 'a`.b', kind: 'attribute', places: [{ file, line: 1 }], reason }],
      }),
      'en',
    );
    const line = text.split('\n').find((one) => one.startsWith('- `a')) ?? '';
    // All of it is code: GitHub looks for links, people and numbers of issues elsewhere.
    expect(line.replace(/`[^`]*`/g, '')).toBe('- : ');
    expect(text).not.toContain('\n## Head');
    expect(text).toContain("`docs/'a' @b.md:1`");
    expect(text).toContain("`1'2`");
  });

  it('stays below the length that GitHub takes', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      name: `name.${index}`,
      kind: 'attribute' as const,
      places,
    }));
    const text = toIssue(comparison({ vanished: many }), 'en');
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('The list goes on');
    const [one] = many;
    const everywhere = {
      name: 'a.b',
      kind: 'metric' as const,
      places: Array.from({ length: 50 }, () => one?.places[0] ?? { file: '', line: 0 }),
    };
    expect(toIssue(comparison({ vanished: [everywhere] }), 'en')).toContain('  - and 30 more places\n');
  });
});
