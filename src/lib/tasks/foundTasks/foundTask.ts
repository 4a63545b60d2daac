import { localeOfFile, pageOfFile, type Locale } from '../../locales.ts';
import type { FoundKind, FoundTask, TaskText } from '../task.ts';

/** What a page is called, by its path inside the folder of a language; in a language that it is not written in, by another. */
export type TitleOf = (page: string) => TaskText;

/** All but what follows from the kind and what it is about. */
type Draft = Omit<FoundTask, 'id' | 'kind' | 'command'>;

export function toFoundTask(kind: FoundKind, about: string, draft: Draft): FoundTask {
  const id = `${kind}:${about}`;
  return { id, kind, ...draft, command: `npm run task -- verify ${quote(id)}` };
}

/** As a shell takes it for one word: an address has `?` and `&`. */
function quote(id: string): string {
  return /^[\w:./-]+$/.test(id) ? id : `'${id.replaceAll("'", String.raw`'\''`)}'`;
}

/** A page of a language, as ids name it. */
export function nameOfPage(file: string): string {
  return `${localeOfFile(file) ?? ''}:${pageOfFile(file) ?? file}`;
}

/** What somebody needs to write in a language: the skill that stands for it, where there is one (data/skills.yml). */
export function skillOfLanguage(locale: Locale): string[] {
  switch (locale) {
    case 'zh-Hans':
      return ['chinese'];
    case 'en':
      return ['english'];
    default:
      return [];
  }
}
