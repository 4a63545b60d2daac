import { showValue } from '../../src/lib/data/showValue.ts';
import type { Message } from '../../src/lib/finding.ts';
import type { Field } from './kind.ts';

const han = /\p{Script=Han}/u;

/** An id: a folder's or a file's name that is also a part of an address. */
export function idField(name: string, label: Message): Field {
  return { name, label, check: checkId };
}

function checkId(answer: string): Message | undefined {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(answer) && answer.length <= 64) return checkReserved(answer);
  return {
    en: `Unexpected "${showValue(answer)}", expected lower-case letters and digits, with single hyphens between them.`,
    'zh-Hans': `不应为 "${showValue(answer)}"，应为小写字母和数字，可用单个连字符分隔。`,
  };
}

/** Windows has no files of these names, whatever their ending, and then cannot check out the repository. */
function checkReserved(answer: string): Message | undefined {
  if (!answer.split('/').some((part) => /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(part))) return undefined;
  return {
    en: `Unexpected "${showValue(answer)}", expected a name that Windows does not keep for itself.`,
    'zh-Hans': `不应为 "${showValue(answer)}"，这是 Windows 保留的名字，请换一个。`,
  };
}

/** The path of a page below `docs/`: `guides/ebpf/tracing`. */
export function pagePathField(name: string): Field {
  return {
    name,
    label: {
      en: 'Path below docs/, such as guides/ebpf/tracing',
      'zh-Hans': 'docs/ 下的路径，例如 guides/ebpf/tracing',
    },
    check: (answer) =>
      /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+[a-z0-9]+(?:-[a-z0-9]+)*$/.test(answer)
        ? checkReserved(answer)
        : {
            en: `Unexpected "${showValue(answer)}", expected a path below docs/ without an ending, in lower-case letters, digits, hyphens and slashes, such as guides/ebpf/tracing.`,
            'zh-Hans': `不应为 "${showValue(answer)}"，应为 docs/ 下不带扩展名的路径，由小写字母、数字、连字符和斜线组成，例如 guides/ebpf/tracing。`,
          },
  };
}

/** A title in both languages: two fields, `title-zh` and `title-en`. */
export function titleFields(of: Message): Field[] {
  return [
    {
      name: 'title-zh',
      label: { en: `Title of ${of.en} in Chinese`, 'zh-Hans': `${of['zh-Hans']}的中文标题` },
      check: (answer) =>
        checkLine(answer) ??
        (han.test(answer)
          ? undefined
          : {
              en: `Unexpected "${showValue(answer)}", expected a title with Chinese characters.`,
              'zh-Hans': `不应为 "${showValue(answer)}"，中文标题里应有汉字。`,
            }),
    },
    {
      name: 'title-en',
      label: { en: `Title of ${of.en} in English`, 'zh-Hans': `${of['zh-Hans']}的英文标题` },
      check: (answer) =>
        checkLine(answer) ??
        (han.test(answer) || !/[A-Za-z]{2}/.test(answer)
          ? {
              en: `Unexpected "${showValue(answer)}", expected a title in English.`,
              'zh-Hans': `不应为 "${showValue(answer)}"，应为英文标题。`,
            }
          : undefined),
    },
  ];
}

/** One of a few words. */
export function choiceField(name: string, label: Message, choices: readonly [string, ...string[]]): Field {
  const all = choices.join(', ');
  return {
    name,
    label: { en: `${label.en} (${all})`, 'zh-Hans': `${label['zh-Hans']}（${choices.join('、')}）` },
    fallback: choices[0],
    check: (answer) =>
      choices.includes(answer)
        ? undefined
        : {
            en: `Unexpected "${showValue(answer)}", expected one of ${all}.`,
            'zh-Hans': `不应为 "${showValue(answer)}"，应为以下之一：${choices.join('、')}。`,
          },
  };
}

/** A title becomes a value of YAML, a heading and a link: the schema of pages asks for the same lengths. */
function checkLine(answer: string): Message | undefined {
  if (answer.length >= 2 && answer.length <= 80 && !/[\p{Cc}\p{Cf}]/u.test(answer)) return undefined;
  const shown = `"${showValue(answer)}"`;
  return {
    en: `Unexpected ${shown}, expected one line of 2 to 80 characters.`,
    'zh-Hans': `不应为 ${shown}，应为一行，2 到 80 个字符。`,
  };
}
