import { lineStartsOf } from '../../src/lib/docs/lines.ts';
import type { SourceProblem } from '../../src/lib/docs/yaml.ts';
import { placesOf } from './reference/words.ts';
import { conflictLine, toConflict } from './rules/conflict-marker.ts';

/**
 * What is wrong with the list of words: what a merge has left behind, else words that stand there twice or out of order. In
 * order, two people who add words rarely add them to the same line.
 */
export function findWordMistakes(text: string): SourceProblem[] {
  const conflict = conflictLine({ text, lineStarts: lineStartsOf(text) });
  if (conflict !== undefined) return [toConflict(conflict)];
  const lineOf = new Map<string, number>();
  const problems: SourceProblem[] = [];
  let before = '';
  for (const { word, line } of placesOf(text)) {
    const first = lineOf.get(word.toLowerCase());
    const range = { start: { line, column: 1 }, end: { line, column: 1 + word.length } };
    if (first !== undefined) problems.push({ message: toRepetition(word, first), range });
    else {
      lineOf.set(word.toLowerCase(), line);
      if (word.toLowerCase() < before.toLowerCase()) problems.push({ message: toDisorder(word, before), range });
      before = word;
    }
  }
  return problems;
}

function toRepetition(word: string, line: number): SourceProblem['message'] {
  return {
    en: `Unexpected "${word}", expected each word once: line ${line} has it. Take one of them out.`,
    'zh-Hans': `每个词只应出现一次，"${word}" 在第 ${line} 行已经有了。请删去其中一个。`,
  };
}

function toDisorder(word: string, before: string): SourceProblem['message'] {
  return {
    en: `Unexpected "${word}" behind "${before}", expected alphabetical order, whatever the case. Move one of the two.`,
    'zh-Hans': `"${word}" 不应在 "${before}" 之后，应按字母排序（不分大小写）。请移动其中一个。`,
  };
}
