import path from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../../src/lib/problem.ts';
import { toLanguage } from '../report/language.ts';
import { safeLine } from '../report/safe.ts';
import { runCommand, writeOutput } from '../shell.ts';

const formats = ['text', 'json', 'issue'] as const;

const help = `Usage: npm run standards -- [--latest | --registry DIR] [--format ${formats.join('|')}] [--lang zh|en]
       npm run --silent standards -- --model CLONE --tag TAG > data/convention-facts.yml

Compares the names of OpenTelemetry attributes, metrics and events in the code of all pages with a newer release of
@opentelemetry/semantic-conventions: which of them it deprecates, which it no longer has. Also says where
data/convention-facts.yml, which the tables of the guides are made of, disagrees with that release.

  --latest         the newest release that npm has, in a temporary folder (default)
  --registry DIR   an unpacked package instead
  --model CLONE    prints data/convention-facts.yml anew from a clone of open-telemetry/semantic-conventions instead
  --tag TAG        the release to read there, such as v1.44.0
  --format FORMAT  text (default), json, or issue: the Markdown of a GitHub issue
  --lang LANG      zh or en (default: the terminal's language)

The JSON is {schema: "otlp-docs/standards@1", from, to, deprecated, vanished, facts}: two versions, and what changes between them as
{name, kind: attribute|metric|event, places: [{file, line}]}, for a deprecated name with reason and, if there is one,
replacement; moved means that another registry of OpenTelemetry has it now; facts lists {name, kind, what}. npm prints lines of its own before;
\`npm run --silent standards -- --format json\` prints the JSON alone.

Exit code: 0 nothing new, 1 something, 2 could not run.`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      latest: { type: 'boolean', default: false },
      registry: { type: 'string' },
      model: { type: 'string' },
      tag: { type: 'string' },
      format: { type: 'string', default: 'text' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    await writeOutput(`${help}\n`);
    return 0;
  }
  const language = toLanguage(values.lang, process.env);
  const format = formats.find((one) => one === values.format);
  if (!format) throw new Problem(`Unexpected --format "${safeLine(values.format)}", expected ${formats.join(', ')}.`);
  if (values.latest && values.registry !== undefined)
    throw new Problem('Unexpected --latest with --registry, expected one of them. See --help.');

  if ((values.model === undefined) !== (values.tag === undefined))
    throw new Problem('Unexpected --model or --tag alone, expected both. See --help.');
  if (values.model !== undefined && values.tag !== undefined) {
    const { readModel, toFactsFile } = await import('./readModel.ts');
    const { readFacts } = await import('../../src/lib/conventions/facts.ts');
    const namespaces = (await readFacts(process.cwd()))?.namespaces ?? [];
    await writeOutput(await toFactsFile(await readModel(values.model, { tag: values.tag, namespaces })));
    return 0;
  }

  // Not for --help, nor for a misspelt option.
  const { readLatest, readRegistry } = await import('./readNewer.ts');
  const { readConventions } = await import('../lint/reference/conventions.ts');
  const { readUses } = await import('./readUses.ts');
  const { compareConventions } = await import('./compareConventions.ts');
  const { compareFacts } = await import('../../src/lib/conventions/compareFacts.ts');
  const { readFacts } = await import('../../src/lib/conventions/facts.ts');
  // scripts/run.mjs starts every command in the repository's folder.
  const root = process.cwd();
  const newer = values.registry === undefined ? await readLatest() : readRegistry(path.resolve(root, values.registry));
  const known = await readFacts(root);
  const facts = known ? compareFacts(known, newer.registry) : [];
  const comparison = { ...compareConventions(readConventions(), newer, await readUses(root)), facts };
  await writeOutput(await render());
  return comparison.deprecated.length + comparison.vanished.length + facts.length > 0 ? 1 : 0;

  async function render(): Promise<string> {
    if (format === 'json') return `${JSON.stringify({ schema: 'otlp-docs/standards@1', ...comparison }, null, 2)}\n`;
    if (format === 'issue') return (await import('./toIssue.ts')).toIssue(comparison, language);
    return (await import('./toText.ts')).toText(comparison, language);
  }
});
