import type { Language } from '../../../src/lib/docs/language.ts';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import { root } from '../../shell.ts';
import { idOfExampleFile } from '../../../src/lib/examples/example.ts';
import type { Finding } from '../../../src/lib/finding.ts';
import { localeIds } from '../../../src/lib/locales.ts';
import { lintPages } from '../engine.ts';
import { parseExampleFacts } from '../exampleFacts.ts';
import { fixPage } from '../fixPage.ts';
import { readReference } from '../reference/readReference.ts';
import { buildRoutes } from '../routes.ts';
import type { Facts, Rule } from '../rule.ts';
import { toFacts, toSitePage } from '../sitePage.ts';
import { toTranslations } from './fixtureTranslations.ts';

/** The linter's own configuration, glossary and dictionaries. */
export const reference = readReference(root);

export const zhFile = 'docs/guides/page.md';
export const enFile = 'i18n/en/docusaurus-plugin-content-docs/current/guides/page.md';

/** Where a fixture is when it does not say so. */
export function pageOf(language: Language): string {
  return language === 'en' ? enFile : zhFile;
}

export type Fixture = {
  file?: string;
  text: string;
  /** Other files of the repository; those under a locale's folder are pages, those under examples/ can be quoted. */
  files?: Readonly<Record<string, string>>;
  /** Texts that files had before: what a translation was made from. */
  earlier?: Readonly<Record<string, string>>;
  tags?: readonly string[] | 'broken';
};

/** Runs one rule over a text and answers its findings. */
export function lintFixture(rule: Rule, fixture: Fixture): Finding[] {
  const { page, facts } = toRepository(fixture);
  return lintPages([page], { facts, reference }, [rule]);
}

/** The text after the fixes of the rules. */
export function fixFixture(rules: readonly Rule[], fixture: Fixture): string {
  const { page, facts } = toRepository(fixture);
  return fixPage(page, { facts, reference }, rules).page.text;
}

/** `[rule, line]` of each finding. */
export function placesOf(findings: readonly Finding[]): [string, number | undefined][] {
  return findings.map(({ rule, range }) => [rule, range?.start.line]);
}

function toRepository({ file = zhFile, text, files = {}, earlier = {}, tags = [] }: Fixture) {
  const page = parsePage(file, text);
  const others = Object.entries(files).map(([name, content]) => parsePage(name, content));
  const facts: Facts = {
    config: reference.config,
    files: new Set([file, ...Object.keys(files)]),
    pages: new Map(
      [page, ...others]
        .filter(({ locale }) => locale)
        .map((one) => [one.file, toSitePage(one.file, one.text, toFacts(one))]),
    ),
    tags: new Map(tags === 'broken' ? [] : localeIds.map((id) => [id, new Set(tags)])),
    routes: buildRoutes([page, ...others]),
    exampleFiles: new Map(Object.entries(files).filter(([name]) => name.startsWith('examples/'))),
    examples: new Map(
      Object.entries(files).flatMap(([name, content]) => {
        const id = idOfExampleFile(name);
        return id === undefined ? [] : [[id, parseExampleFacts(content)] as const];
      }),
    ),
    translations: toTranslations([page, ...others], Object.entries(earlier)),
    siteUrl: 'https://docs.example',
    glossary: reference.glossary,
  };
  return { page, facts };
}
