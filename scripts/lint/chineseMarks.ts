import { objectCharacter } from '../../src/lib/docs/prose.ts';
import { endOfBlanks, startOfBlanks } from './blanks.ts';
import { han } from './pageProse.ts';

/** A punctuation mark in Chinese text, and what should stand there. */
export type Mark = { start: number; end: number; wanted: string };

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  '!': '！',
  '?': '？',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
};

const candidate = /[,;:]|[!?]+|\.+|--+|([，。、；：])\1+|[()（）]/g;
const hanCharacter = new RegExp(`[${han}]`);
/** After these, too, the text is Chinese. */
const chinese = new RegExp(`[${han}）》】”」』]`);

/** Half-width marks after or between Chinese characters, and doubled ones, in a text with Chinese characters. */
export function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  const open: number[] = [];
  for (const { 0: found, index } of text.matchAll(candidate)) {
    const end = index + found.length;
    const add = (wanted: string) => marks.push({ start: index, end, wanted });
    if (found === '(' || found === '（') open.push(index);
    else if (found === ')' || found === '）') {
      const start = open.pop();
      if (start !== undefined) for (const mark of bracketsOf(text, start, index)) marks.push(mark);
    } else if (found.startsWith('-')) {
      if (isDash(text, index, end)) add('——');
    } else if (/[，。、；：]/.test(found)) add(found.startsWith('。。。') ? '……' : found.charAt(0));
    else if (found.length > 2 && found.startsWith('.')) {
      if (isEllipsis(text, index, end)) add('……');
    } else if (isChineseMark(text, index, end)) add([...found].map((mark) => wide[mark]).join(''));
  }
  return marks;
}

function isChineseMark(text: string, start: number, end: number): boolean {
  const mark = text[start] ?? '';
  const before = text[start - 1] ?? '\n';
  const after = text[end] ?? '\n';
  const beyond = text[endOfBlanks(text, end)] ?? '\n';
  // Part of code, a path, an operator, a directive or an image; an emoji (`:wave:`) or a face.
  if (/[,;:.=/[\\]/.test(after)) return false;
  if (/[:;]/.test(mark) && /^.(?:[\w+-]+:|-?\))/.test(text.slice(start, start + 30))) return false;
  if (chinese.test(before)) {
    if (mark === '.') return /[\s”"）)]/.test(after) && !isListNumber(text, start);
    // `你好?x=1`, and the colon of a reference: `repository（v1）:path`.
    const isCode = /[!?]/.test(mark) || (mark === ':' && !hanCharacter.test(before));
    return !isCode || !/\w/.test(after);
  }
  const isLoose = /[ \t]/.test(before) && beyond === '\n' && mark !== '.';
  if (isLoose) return chinese.test(text[startOfBlanks(text, start) - 1] ?? '');
  // `Metrics, 日志` among Chinese, but not `Hello, 世界`; a full stop after code, but not after a word, which may be shortened.
  const isBetween = /[,;]/.test(mark) && /[\w)\uFFFC]/.test(before) && hanCharacter.test(beyond);
  const isLast = mark === '.' && before === objectCharacter && (after === '\n' || hanCharacter.test(after));
  return (isBetween || isLast) && hanCharacter.test(text.slice(Math.max(0, start - 40), start));
}

/** `一. 概述` */
function isListNumber(text: string, end: number): boolean {
  return end <= 3 && /^[一二三四五六七八九十]+$/.test(text.slice(0, end));
}

function isDash(text: string, start: number, end: number): boolean {
  const before = text[startOfBlanks(text, start) - 1] ?? '';
  return end - start <= 3 && chinese.test(before) && hanCharacter.test(text[endOfBlanks(text, end)] ?? '');
}

function isEllipsis(text: string, start: number, end: number): boolean {
  const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
  const isPath = before === '/' || after === '/';
  return end - start <= 6 && !isPath && (chinese.test(before) || hanCharacter.test(after));
}

/** Brackets around Chinese, or behind it: `日志 (Log)`. */
function bracketsOf(text: string, start: number, end: number): Mark[] {
  if (end === start + 1 || end - start > maxBrackets) return [];
  const half = [start, end].filter((at) => text[at] === '(' || text[at] === ')');
  const content = text.slice(start + 1, end);
  // A link that is none, or a web address, which would take in what follows it.
  if (text[start - 1] === ']' || /:\/\/|www\./.test(content)) return [];
  const isAround = hanCharacter.test(content);
  const isNumber = /^(?:\d{1,2}|[ivx]{1,4}|[A-Za-z])$/.test(content);
  const isCall = /(?<![A-Za-z])[a-z_$][\w$.]{0,60}$/.test(text.slice(Math.max(0, start - 62), start));
  const isBehind = chinese.test(text[startOfBlanks(text, start) - 1] ?? '');
  if (isCall || isNumber || (!isAround && !isBehind)) return [];
  return half.map((at) => ({ start: at, end: at + 1, wanted: wide[text[at] ?? ''] ?? '' }));
}

/** Characters: what is further apart is hardly a pair. */
const maxBrackets = 500;
