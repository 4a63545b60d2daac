import { describe, expect, it } from 'vitest';
import { parseConventions, templateOf } from './parseConventions.ts';

const attribute = (name: string, deprecated?: string, more = '') =>
  `/**\n* About ${name}.\n*\n${more}${deprecated ? `* @deprecated ${deprecated}\n` : ''}*/\nconst ATTR_${name.toUpperCase().replace(/\W/g, '_')} = "${name}";\n`;

describe('parseConventions', () => {
  it('reads names, kinds and stability', () => {
    const { attributes, metrics, events } = parseConventions(
      [
        attribute('a.b'),
        attribute('c.d', undefined, '* @experimental This attribute is experimental.\n*\n'),
        '/**\n* A value.\n*\n* @deprecated Gone.\n*/\nconst A_B_VALUE_X = "x";\n',
        '/** A metric. */\nconst METRIC_M_N = "m.n";\n',
        "/** An event. */\nexport const EVENT_E = 'e';\n",
        '/**\n* A template.\n*/\nconst ATTR_T_U = (key) => `t.u.${key}`;\n',
      ].join(''),
    );
    expect([...attributes]).toEqual([
      ['a.b', { stability: 'stable' }],
      ['c.d', { stability: 'experimental' }],
      ['t.u', { stability: 'stable', isTemplate: true }],
    ]);
    expect([...metrics.keys(), ...events.keys()]).toEqual(['m.n', 'e']);
  });

  it.each([
    ['Replaced by `new.name`.', 'new.name', undefined],
    ['Use `new.name` instead.', 'new.name', undefined],
    ['Replaced by `new.name`, which has moved to the [registry](https://example.com/x).', 'new.name', true],
    ['Moved to the [registry](https://example.com/x).', undefined, true],
    ['Replaced by `new.name` and `a.b`.', undefined, undefined],
    ['Replaced by `new.name` (string).', undefined, undefined],
    ['Replaced by `nobody.knows`.', undefined, undefined],
    ['Replaced by `t.u.x-y`.', 't.u.x-y', undefined],
    ['Replaced by `middle.name`.', 'new.name', undefined],
    ['Replaced by `removed.name`.', undefined, undefined],
    ['Replaced by `circle.one`.', undefined, undefined],
    ['Removed, no replacement at this time.', undefined, undefined],
    ['Removed, report\n* with others.', undefined, undefined],
  ])('tells what takes the place of a name: %s', (reason, replacement, moved) => {
    const { attributes } = parseConventions(
      [
        attribute('old.name', reason),
        attribute('new.name'),
        attribute('a.b'),
        attribute('middle.name', 'Replaced by `new.name`.'),
        attribute('removed.name', 'Removed.'),
        attribute('circle.one', 'Replaced by `circle.two`.'),
        attribute('circle.two', 'Replaced by `circle.one`.'),
        '/**\n* A template.\n*/\nconst ATTR_T_U = (key) => `t.u.${key}`;\n',
      ].join(''),
    );
    expect(attributes.get('old.name')?.deprecated).toEqual({
      reason: reason.replace('\n* ', ' '),
      ...(replacement && { replacement }),
      ...(moved && { moved }),
    });
  });
});

describe('templateOf', () => {
  it('finds the template that a name is made of', () => {
    const names = new Map([
      ['t.u', { stability: 'stable', isTemplate: true }],
      ['a.b', { stability: 'stable' }],
    ] as const);
    expect(templateOf('t.u.v.w', names)?.name).toBe('t.u');
    expect(['t.u', 't.ux', 'a.b.c', 'x'].map((name) => templateOf(name, names))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
