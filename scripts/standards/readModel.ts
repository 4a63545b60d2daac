import { execa } from 'execa';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { factsFile, type Facts } from '../../src/lib/conventions/facts.ts';
import { Problem } from '../../src/lib/problem.ts';
import { safeLine } from '../report/safe.ts';
import { parseModel, withHistory, type Release } from './modelFacts.ts';

const repository = 'open-telemetry/semantic-conventions';
/** Before it the model had other files. */
const oldest = '1.29.0';

/** What a clone of open-telemetry/semantic-conventions says at a tag, with the history of the releases before it. */
export async function readModel(clone: string, { tag, namespaces }: { tag: string; namespaces: readonly string[] }) {
  const git = async (...args: string[]): Promise<string> => {
    const { stdout, stderr, failed } = await execa('git', ['-C', clone, ...args], { reject: false, stdin: 'ignore' });
    if (failed) throw new Problem(`git cannot read ${tag} of the clone: ${safeLine(stderr)}. Fetch its tags.`);
    return stdout;
  };
  const commit = (await git('rev-parse', '--verify', '--end-of-options', `${tag}^{commit}`)).trim();
  const tags = (await git('tag', '--list', 'v1.*', '--sort=-v:refname', '--merged', commit)).split('\n');
  const wanted = tags.filter((one) => /^v1\.\d+\.\d+$/.test(one) && compare(one.slice(1), oldest) >= 0);
  const releases: Release[] = [];
  for (const one of [tag, ...wanted.filter((other) => compare(other.slice(1), tag.slice(1)) < 0)]) {
    const paths = namespaces.map((namespace) => `model/${namespace}`);
    const files = (await git('ls-tree', '-r', '--name-only', one, '--', ...paths)).split('\n');
    const texts = await Promise.all(
      files.filter((file) => file.endsWith('.yaml')).map((file) => git('show', `${one}:${file}`)),
    );
    releases.push({ version: one.slice(1), registry: parseModel(texts, namespaces) });
  }
  const facts: Facts = { source: { repository, tag, commit }, namespaces, ...withHistory(releases) };
  return facts;
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** The text of data/convention-facts.yml. */
export async function toFactsFile(facts: Facts): Promise<string> {
  const lines = (kind: 'attributes' | 'metrics' | 'spans' | 'entities') => [
    `${kind}:`,
    ...Object.entries(facts[kind])
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `  ${name}: ${toFlow(value)}`),
  ];
  const text = [
    '# yaml-language-server: $schema=schemas/convention-facts.schema.json',
    '# What the model files of the semantic conventions say and the published package @opentelemetry/semantic-conventions does not:',
    '# types, release candidates, requirement levels. Made by `npm run standards -- --model CLONE --tag TAG`; do not edit.',
    `source: ${toFlow(facts.source)}`,
    `namespaces: ${toFlow(facts.namespaces)}`,
    ...lines('attributes'),
    ...lines('metrics'),
    ...lines('spans'),
    ...lines('entities'),
    '',
  ].join('\n');
  return format(text, { ...(await resolveConfig(factsFile)), filepath: factsFile });
}

function toFlow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
