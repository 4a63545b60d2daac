import type { ErrorObject } from 'ajv';
import { escapePointer } from '../docs/yaml.ts';
import type { Message } from '../finding.ts';
import { didYouMean } from './nearest.ts';
import { showValue } from './showValue.ts';

export type SchemaProblem = {
  /** JSON pointer of the value or, for an unknown key, of the key. */
  pointer: string;
  message: Message;
};

/** What a schema's validator says, as a sentence about the data: what was found, what was expected, the remedy. */
export function toSchemaProblem(error: ErrorObject): SchemaProblem {
  const { keyword, instancePath, params, data, parentSchema, message = 'something else' } = error;
  const name = toName(instancePath);
  // Only where it is said: a file with thousands of errors would be written out for each of them.
  const value = (): string => `"${name && `${name}: `}${showValue(data)}"`;
  const say = (en: string, zh: string, pointer = instancePath): SchemaProblem => ({
    pointer,
    message: { en, 'zh-Hans': zh },
  });
  switch (keyword) {
    case 'required': {
      const key = `"${name && `${name}.`}${params['missingProperty']}"`;
      return say(`Missing key ${key}. Add it.`, `缺少键 ${key}。请补上。`);
    }
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const expected = expectedKeys(key, parentSchema);
      return say(
        `Unexpected key "${showValue(key)}"${name && ` in "${name}"`}, expected ${expected.en} Rename or remove it.`,
        `${name && `"${name}" 里`}不应有键 "${showValue(key)}"，${expected['zh-Hans']}请改名或删去。`,
        `${instancePath}/${escapePointer(key)}`,
      );
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map(String);
      const hint = didYouMean(String(data), allowed);
      return say(
        `Unexpected ${value()}, expected one of ${allowed.join(', ')}.${hint.en} Correct the value.`,
        `不应为 ${value()}，应为 ${allowed.join('、')} 之一。${hint['zh-Hans']}请改正。`,
      );
    }
    case 'type': {
      const types: string[] = [params['type']].flat();
      const found = describe(data);
      const expected = types.map((type) => typeWords[type] ?? { en: type, 'zh-Hans': ` ${type}` });
      const remedy = remedyOfType(data, types);
      return say(
        `Unexpected ${found.en} for "${name}", expected ${expected.map(({ en }) => en).join(' or ')}. ${remedy.en}`,
        `"${name}" 不应为${spaced(found['zh-Hans'])}，应为${expected.map((one) => one['zh-Hans']).join('或')}。${remedy['zh-Hans']}`,
      );
    }
    case 'minLength':
    case 'maxLength': {
      const length = [...String(data)].length;
      const [en, zh] = keyword === 'minLength' ? ['at least', '至少'] : ['at most', '至多'];
      return say(
        `Unexpected length of "${name}" (${length} characters), expected ${en} ${params['limit']}. Rewrite it.`,
        `"${name}" 有 ${length} 个字符，应${zh}有 ${params['limit']} 个。请改写。`,
      );
    }
    case 'minItems':
      return say(
        `Unexpected list "${name}", expected at least ${params['limit']} ${params['limit'] === 1 ? 'item' : 'items'}. Add what is missing.`,
        `列表 "${name}" 的项数不足，应至少有 ${params['limit']} 项。请补全。`,
      );
    case 'minProperties':
      return say(
        `Unexpected empty mapping for "${name}", expected at least ${params['limit']} ${params['limit'] === 1 ? 'key' : 'keys'}. Add what is missing.`,
        `"${name}" 不应为空映射，应至少有 ${params['limit']} 个键。请补全。`,
      );
    case 'minimum':
    case 'maximum':
      return say(
        `Unexpected ${value()}, expected at ${keyword === 'minimum' ? 'least' : 'most'} ${params['limit']}. Correct it.`,
        `不应为 ${value()}，应不${keyword === 'minimum' ? '小于' : '大于'} ${params['limit']}。请改正。`,
      );
    case 'uniqueItems':
      return say(
        `Unexpected repetition in "${name}", expected each item once. Remove one of them.`,
        `"${name}" 里不应有重复的项。请删去其中一个。`,
        `${instancePath}/${Math.max(params['i'], params['j'])}`,
      );
    case 'format':
      return say(
        `Unexpected ${value()}, expected a date such as 2026-11-21. Correct it.`,
        `不应为 ${value()}，应为日期，例如 2026-11-21。请改正。`,
      );
    case 'pattern': {
      const { en = `a value of the form ${params['pattern']}`, 'zh-Hans': zh } = titlesOf(parentSchema);
      return say(
        `Unexpected ${value()}, expected ${en}. Correct it.`,
        `不应为 ${value()}，${zh === undefined ? `应符合 ${params['pattern']}` : `应为${spaced(zh)}`}。请改正。`,
      );
    }
    default:
      return say(
        `Unexpected ${value()}: it ${message}. Correct it.`,
        `${value()} 不符合 schema（${message}）。请改正。`,
      );
  }
}

/** How messages name the value at a JSON pointer: `people.1.aliases`. */
export function toName(pointer: string): string {
  const keys = pointer.slice(1).split('/');
  return keys.map((key) => showValue(key.replaceAll('~1', '/').replaceAll('~0', '~'))).join('.');
}

/** Two sentences at most: what keys there can be, and which of them was meant. */
function expectedKeys(key: string, schema: ErrorObject['parentSchema']): Message {
  const known = Object.keys(schema?.['properties'] ?? {});
  if (known.length > 0) {
    const hint = didYouMean(key, known);
    return {
      en: `one of ${known.join(', ')}.${hint.en}`,
      'zh-Hans': `应为 ${known.join('、')} 之一。${hint['zh-Hans']}`,
    };
  }
  const forms = Object.keys(schema?.['patternProperties'] ?? {});
  const { en = `keys of the form ${forms.join(' or ')}`, 'zh-Hans': zh } = titlesOf(schema?.['propertyNames']);
  return {
    en: `${en}.`,
    'zh-Hans': `${zh === undefined ? `键名应符合 ${forms.join(' 或 ')}` : `应为${spaced(zh)}`}。`,
  };
}

/** What a schema calls a value of its form: `title` is English, and `x-title` has the other languages. */
function titlesOf(schema: ErrorObject['parentSchema']): Partial<Message> {
  const title: string | undefined = schema?.['title'];
  const others: Partial<Message> = schema?.['x-title'] ?? {};
  return { ...(title !== undefined && { en: title }), ...others };
}

const typeWords: Readonly<Record<string, Message>> = {
  string: { en: 'text', 'zh-Hans': '文本' },
  array: { en: 'a list', 'zh-Hans': '列表' },
  object: { en: 'a mapping', 'zh-Hans': '映射' },
  integer: { en: 'a whole number', 'zh-Hans': '整数' },
  number: { en: 'a number', 'zh-Hans': '数字' },
  boolean: { en: 'true or false', 'zh-Hans': ' true 或 false' },
};

/** A value that is short by itself, or what it is. */
function describe(value: unknown): Message {
  if (value === null) return { en: 'empty value', 'zh-Hans': '空值' };
  if (typeof value === 'number' && !Number.isFinite(value)) return { en: 'infinite number', 'zh-Hans': '无穷大' };
  if (Array.isArray(value)) return { en: 'list', 'zh-Hans': '列表' };
  if (typeof value === 'object') return { en: 'mapping', 'zh-Hans': '映射' };
  const shown = typeof value === 'string' ? `"${showValue(value)}"` : String(value);
  return { en: shown, 'zh-Hans': shown };
}

function remedyOfType(value: unknown, types: readonly string[]): Message {
  if (types.includes('string') && /^(?:number|boolean)$/.test(typeof value))
    return { en: 'Put it in quotes.', 'zh-Hans': '请加上引号。' };
  const isQuoted = typeof value === 'string' && types.some((type) => bareForms[type]?.test(value));
  return isQuoted
    ? { en: 'Remove the quotes.', 'zh-Hans': '请去掉引号。' }
    : { en: 'Correct the value.', 'zh-Hans': '请改正。' };
}

const bareForms: Readonly<Record<string, RegExp>> = {
  boolean: /^(?:true|false)$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
};

/** Text that stands behind a Han character: with a space before it unless it starts with one too. */
function spaced(text: string): string {
  return /^[\p{Script=Han}\s]/u.test(text) ? text : ` ${text}`;
}
