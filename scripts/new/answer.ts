import type { Language } from '../../src/lib/docs/language.ts';
import { Problem } from '../../src/lib/problem.ts';
import type { Answers, Field, Kind } from './kind.ts';

/** Asks somebody, and resolves to what they say; `undefined` when they have left. */
export type Ask = (question: string) => Promise<string | undefined>;

type Asking = { language: Language; ask?: Ask; say: (line: string) => void };

/**
 * Everything that a kind has to know: what was given, what `ask` gets out of somebody, and the fallbacks. Without `ask` nobody is
 * there: throws a Problem that names all that is missing. A given answer that will not do throws as well.
 */
export async function completeAnswers(kind: Kind, given: Answers, { language, ask, say }: Asking): Promise<Answers> {
  const answers: Record<string, string> = {};
  for (const field of kind.fields) {
    const value = given[field.name]?.trim();
    if (value === undefined) continue;
    const mistake = field.check(value);
    if (mistake) throw new Problem(`${nameOf(kind, field)}: ${mistake[language]}`);
    answers[field.name] = value;
  }
  const open = kind.fields.filter(({ name }) => answers[name] === undefined);
  if (!ask) {
    const needed = open.filter(({ fallback }) => fallback === undefined);
    if (needed.length > 0) throw new Problem(explainMissing(kind, needed, language));
  }
  for (const field of open)
    answers[field.name] = ask ? await askFor(field, { language, ask, say }) : (field.fallback ?? '');
  return answers;
}

async function askFor(field: Field, { language, ask, say }: Required<Asking>): Promise<string> {
  const { label, fallback, check } = field;
  const hint = fallback === undefined ? '' : ` [${fallback}]`;
  for (;;) {
    const line = await ask(`${label[language]}${hint}: `);
    if (line === undefined)
      throw new Problem(
        language === 'en'
          ? 'Stopped before the last question; nothing was written.'
          : '问题没有答完就停了，什么都没有写。',
      );
    const answer = line.trim() || (fallback ?? '');
    const mistake = check(answer);
    if (!mistake) return answer;
    say(mistake[language]);
  }
}

function explainMissing(kind: Kind, fields: readonly Field[], language: Language): string {
  const names = fields.map((field) => nameOf(kind, field)).join(', ');
  return language === 'en'
    ? `Missing ${names}, and there is no terminal to ask. Add ${fields.length === 1 ? 'it' : 'them'}; see --help.`
    : `缺少 ${names}，而这里没有终端可以提问。请补上；用法见 --help。`;
}

/** As it is given: the word behind the kind, or an option. */
function nameOf({ id, subject }: Kind, { name }: Field): string {
  return name === subject ? `${id} ${name.toUpperCase()}` : `--${name}`;
}
