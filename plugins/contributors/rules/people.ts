import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Joi } from '@docusaurus/utils-validation';
import { parse } from 'yaml';
import { Problem } from '../../src/lib/problem.ts';
import { peopleFile } from './paths.ts';

/** One person in `data/people.yml`; `data/schemas/people.schema.json` says the same to editors. */
export type PersonEntry = {
  /** E-mail addresses that are one person. For GitHub's `id+login` addresses the id counts. */
  aliases: string[];
  /** Shown instead of the name in the commits. */
  name?: string;
  /** Their work counts as "Anonymous"; they have no profile and are not named. */
  optOut?: boolean;
  /** Overrules the guess from name and address. */
  bot?: boolean;
};

const schema = Joi.object<{ people: PersonEntry[] }>({
  people: Joi.array()
    .items(
      Joi.object({
        aliases: Joi.array()
          .items(Joi.string().pattern(/^[^\s@<>]+@[^\s@<>]+$/, 'an e-mail address'))
          .min(1)
          .required(),
        name: Joi.string().max(80),
        optOut: Joi.boolean().strict(),
        bot: Joi.boolean().strict(),
      }),
    )
    .required(),
});

/** What `data/people.yml` says about people; nothing if there is no such file. Throws a Problem if it is malformed. */
export async function readPeople(siteDir: string): Promise<PersonEntry[]> {
  try {
    return parsePeople(await readFile(join(siteDir, peopleFile), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

export function parsePeople(text: string): PersonEntry[] {
  const { value, error } = schema.validate(parseYaml(text), { convert: false });
  if (error) throw new Problem(`Unexpected ${peopleFile}: ${error.message}. See data/schemas/people.schema.json.`);
  const seen = new Set<string>();
  for (const alias of value.people.flatMap((entry) => entry.aliases.map((text) => text.toLowerCase()))) {
    if (seen.has(alias)) throw new Problem(`Unexpected ${peopleFile}: ${alias} stands twice; give each address once.`);
    seen.add(alias);
  }
  return value.people;
}

function parseYaml(text: string): unknown {
  try {
    return parse(text) ?? { people: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Problem(`Unexpected ${peopleFile}, expected YAML: ${reason}`);
  }
}
