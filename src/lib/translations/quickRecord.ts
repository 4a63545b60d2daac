import { parseRecord, type TranslationRecord } from './record.ts';

/** A value that YAML reads as it stands, on one line, whatever type it takes it for. */
const plain = String.raw`[\p{L}\p{N}](?:(?!: | #|:$)[^\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF])*`;
const quoted = String.raw`"[^"\\\u0000-\u001F\u007F-\u009F\uFEFF]*"|'[^'\u0000-\u001F\u007F-\u009F\uFEFF]*'`;
const word = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_./-]*`;
const list = String.raw`\[${word}(?:, ${word})*\]`;
const line = new RegExp(`^([A-Za-z_][A-Za-z0-9_-]*): (?:${plain}|${quoted}|${list}) *$`, 'u');
const flow = /^translation: \{ ?source: ([A-Za-z][A-Za-z0-9-]*), blob: ([0-9a-f]{40}) ?\}$/;
const entry = /^ {2}(source|blob): ([A-Za-z0-9-]+)$/;

/**
 * What the plainest front matters say of their source, without a parser of YAML: one `key: value` a line, and a record with a
 * source and a blob. `unsure` for everything else, which the parser has to look at.
 */
export function parseQuickRecord(block: string): TranslationRecord | 'none' | 'unsure' {
  const lines = block.replaceAll('\r\n', '\n').split('\n').slice(1, -1);
  const keys = new Set<string>();
  let value: Record<string, string> | undefined;
  let isInside = false;
  for (const text of lines) {
    const inner = isInside ? entry.exec(text) : null;
    if (inner?.[1] && inner[2] && value && !(inner[1] in value)) {
      value[inner[1]] = inner[2];
      continue;
    }
    isInside = text === 'translation:';
    const record = flow.exec(text);
    if (isInside) value = {};
    else if (record) value = { source: record[1] ?? '', blob: record[2] ?? '' };
    const key = isInside || record ? 'translation' : line.exec(text)?.[1];
    // A record in words that no record has.
    if (key === undefined || keys.has(key) || (key === 'translation' && !isInside && !record)) return 'unsure';
    keys.add(key);
  }
  if (!value) return 'none';
  const { source = '', blob = '' } = value;
  // YAML takes some for numbers, and some names for what is no name.
  if (!/[a-df]/.test(blob) || /^(?:true|false|null)$/i.test(source) || !/^[A-Za-z]/.test(source)) return 'unsure';
  const parsed = parseRecord({ translation: value });
  return parsed === undefined || parsed === 'malformed' ? 'unsure' : parsed;
}
