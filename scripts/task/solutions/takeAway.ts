import { exampleFile } from '../../../src/lib/examples/example.ts';
import { filesOfCheck } from '../../../src/lib/tasks/filesOfCheck.ts';
import { patternFlags } from '../../../src/lib/tasks/taskMistakes.ts';
import type { TaskCheck } from '../../../src/lib/tasks/task.ts';
import type { FileTexts } from '../../../src/lib/tasks/texts.ts';

/** The texts of a finished task without what one of its checks asks for. `base` are those from before it was done. Pure. */
export function takeAway(check: TaskCheck, solved: FileTexts, base: FileTexts): FileTexts {
  const texts = new Map(solved);
  const change = (by: (text: string) => string): FileTexts => {
    for (const file of filesOfCheck(check)) texts.set(file, by(texts.get(file) ?? ''));
    return texts;
  };
  switch (check.check) {
    case 'text':
      return change((text) => withoutMatches(text, check.pattern));
    case 'section':
      return change((text) => text.replaceAll(`{#${check.id}}`, '{#elsewhere}'));
    case 'front-matter':
      return change((text) => text.replace(new RegExp(`^ *${check.key.split('.').at(-1)}:.*\n`, 'm'), ''));
    case 'entry':
      // A list without entries has none that could be right.
      return change((text) => text.replace(new RegExp(`^${check.list}:`, 'm'), 'others:'));
    case 'example':
      texts.delete(exampleFile(check.example));
      return texts;
    case 'page':
    case 'file':
      for (const file of filesOfCheck(check)) texts.delete(file);
      return texts;
    case 'no-text':
      return change((text) =>
        addMatch(
          text,
          check.pattern,
          filesOfCheck(check).map((file) => base.get(file) ?? ''),
        ),
      );
    case 'translated':
      return change((text) => text.replace(/^ *blob:.*\n/m, ''));
  }
}

/** Taking a match out may make another one. */
function withoutMatches(text: string, pattern: string): string {
  const left = text.replace(new RegExp(pattern, `g${patternFlags}`), '');
  return left === text ? text : withoutMatches(left, pattern);
}

/** Adds what the pattern forbids: as the text had it before or, where it did not, as the first of its plain alternatives. */
function addMatch(text: string, pattern: string, before: readonly string[]): string {
  const forbidden = new RegExp(pattern, patternFlags);
  const match = before.map((one) => forbidden.exec(one)?.[0]).find((one) => one !== undefined);
  return `${text}\n${
    match ??
    pattern
      .replace(/^\^/, '')
      .replace(/\(([^|()]*)\|[^()]*\)/g, '$1')
      .replaceAll('\\', '')
  }\n`;
}
