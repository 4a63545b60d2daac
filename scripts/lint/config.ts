import path from 'node:path';
import { didYouMean } from '../../src/lib/data/nearest.ts';
import { parseYamlFile } from '../../src/lib/data/yamlFile.ts';
import { isRecord, rangeOfPointer } from '../../src/lib/docs/yaml.ts';
import { severities, type Severity } from '../../src/lib/finding.ts';
import { Problem } from '../../src/lib/problem.ts';
import { placeOf, readDataFile } from './reference/dataFile.ts';

/** What data/lint.yml says of the rules. */
export type Config = {
  /** Of a rule, or of one of a linter's such as `remark/final-newline`; `off` for one that is not to be run. */
  severityOf(rule: string): Severity | 'off';
  options: Options;
};

export type Options = typeof defaults;

/** The options that rules have, with the values that count where data/lint.yml is silent. */
const defaults = {
  /** Tokens of a sentence: a Chinese character or a word. */
  'sentence-length': { 'zh-Hans': 60, en: 40 },
  /** Tokens from which on two equal paragraphs are worth a remark. */
  'duplicate-exact': { minTokens: 25 },
  /** `similarity` is the Jaccard index of the sets of five tokens in a row. */
  'duplicate-near': { minTokens: 25, similarity: 0.7 },
  /** Names that look like attributes and are none, or are our own; a final `*` stands for any rest. */
  'otel-unknown': { allow: [] as readonly string[] },
  /**
   * What has become of the names that CI/CD systems used before the conventions; an empty text where nothing has, and a final
   * `*` for any rest. `pages` are about them, named below the folder of each language.
   */
  'cicd-former-name': { former: {} as Readonly<Record<string, string>>, pages: [] as readonly string[] },
  /** Folders of addresses below which plugins make pages: the check of links in the built site looks at those. */
  'route-link': { generated: [] as readonly string[] },
  /** Stale sections of the whole site in one language up to which each keeps its severity; beyond it, each is an error. */
  'stale-section': { budget: 40 },
};

/** Reads data/lint.yml below `root`, or the linter's own. Throws a Problem with file and line when it is broken. */
export function readConfig(root: string): Config {
  const file = placeOf(root, 'lint.yml');
  const { data, ranges, problems } = parseYamlFile(readDataFile(root, 'lint.yml'));
  const fail = (message: string, pointer: string): never => {
    throw new Problem(`${path.relative(root, file)}:${rangeOfPointer(ranges, pointer).start.line}: ${message}`);
  };
  const [broken] = problems;
  if (broken) throw new Problem(`${path.relative(root, file)}:${broken.range.start.line}: ${broken.message.en}`);
  const rules = data['rules'] ?? {};
  if (!isRecord(rules)) return fail('Unexpected "rules", expected a mapping from rules to severities.', '/rules');
  const known = new Map<string, Severity | 'off'>();
  const options: Options = structuredClone(defaults);
  for (const [rule, value] of Object.entries(rules)) {
    const pointer = `/rules/${rule.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const { severity, ...given } = isRecord(value) ? value : { severity: value };
    if (!isSeverity(severity))
      return fail(
        `Unexpected severity "${String(severity)}" of ${rule}, expected one of ${levels.join(', ')}.${didYouMean(String(severity), levels).en}`,
        pointer,
      );
    known.set(rule, severity);
    if (rule in options) Object.assign(options[rule as keyof Options], given);
  }
  return { severityOf: (rule) => known.get(rule) ?? 'warning', options };
}

const levels = [...severities, 'off'] as const;

function isSeverity(value: unknown): value is Severity | 'off' {
  return levels.some((level) => level === value);
}
