import { describe, expect, it } from 'vitest';
import { parseRegistry } from './parseRegistry.ts';

const javascript = `
/**
* The kind of thing.
*
* @example one
* @example "two words"
*
* @experimental This attribute is experimental.
*/
const ATTR_THING_KIND = "thing.kind";
/**
* Enum value "one" for attribute {@link ATTR_THING_KIND}.
*
* @experimental This enum value is experimental.
*/
const THING_KIND_VALUE_ONE = "one";
/**
* Enum value "owne" for attribute {@link ATTR_THING_KIND}.
*
* Deprecated, use \`one\` instead.
*
* @experimental This enum value is experimental.
*
* @deprecated Replaced by \`one\`.
*/
const THING_KIND_VALUE_OWNE = "owne";
/**
* Enum value 3 for attribute {@link ATTR_THING_CODE}.
*/
const THING_CODE_VALUE_THREE = 3;
/**
* A code.
*/
const ATTR_THING_CODE = "thing.code";
/**
* How many.
*/
const METRIC_THING_COUNT = "thing.count";
`;

describe('parseRegistry', () => {
  const { attributes, metrics } = parseRegistry(javascript);

  it('reads examples without their quotes', () => {
    expect(attributes.get('thing.kind')?.examples).toEqual(['one', 'two words']);
    expect(attributes.get('thing.code')?.examples).toEqual([]);
  });

  it('reads values with the stability and the end of each', () => {
    expect(attributes.get('thing.kind')?.values).toEqual([
      { value: 'one', stability: 'experimental' },
      { value: 'owne', stability: 'experimental', deprecated: { reason: 'Replaced by `one`.' } },
    ]);
  });

  it('gives a value to its attribute in whatever order they come', () => {
    expect(attributes.get('thing.code')).toEqual({
      stability: 'stable',
      examples: [],
      values: [{ value: '3', stability: 'stable' }],
    });
  });

  it('has metrics as the linter has them', () => {
    expect([...metrics]).toEqual([['thing.count', { stability: 'stable' }]]);
  });
});
