import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { checkDataFiles, parseDataFile } from './dataFiles.ts';
import { toFacts, toSitePage } from './sitePage.ts';

const read = (file: string) => parseDataFile(file, readFileSync(file, 'utf8'));
const schema = read('data/schemas/learning-paths.schema.json');
const tasks = parseDataFile('data/tasks.yml', 'tasks: [{ id: T-001 }]');
const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const text = '{ zh-Hans: 文, en: Text }';

const toPage = (file: string, source: string) => toSitePage(file, source, toFacts(parsePage(file, source)));
const pages = [
  toPage('docs/guide/index.md', '## 局限 {#limits}\n\n文。\n\n## 旧 {#old}\n'),
  toPage(`${en}/guide/index.md`, '## Limits {#limits}\n\nText.\n'),
  toPage('docs/only.md', '文。\n'),
];
const around = {
  files: new Set([...pages.map(({ file }) => file), 'docs/unread.md', `${en}/unread.md`]),
  pages: new Map(pages.map((page) => [page.file, page])),
};

const step = (id: string, place: string) => `{ id: ${id}, title: ${text}, learn: ${text}, minutes: 5, ${place} }`;
const question = (id: string, place: string, choices = `[{ text: ${text}, right: true }, { text: ${text} }]`) =>
  `{ id: ${id}, question: ${text}, because: ${text}, choices: ${choices}, ${place} }`;
const steps = ['a', 'b', 'c', 'd', 'e'].map((id) => step(id, 'page: guide'));
const questions = ['a', 'b', 'c', 'd', 'e'].map((id) => question(id, 'page: guide'));

/** What is said about a file with these steps and questions behind five good ones of each. */
function check(more: { steps?: string[]; questions?: string[] }): string[] {
  const list = (items: readonly string[]) => items.map((item) => `      - ${item}\n`).join('');
  const yaml =
    `paths:\n  - id: role\n    role: ${text}\n    outcome: ${text}\n` +
    `    steps:\n${list([...steps, ...(more.steps ?? [])])}` +
    `    questions:\n${list([...questions, ...(more.questions ?? [])])}`;
  const file = parseDataFile('data/learning-paths.yml', yaml);
  return checkDataFiles([schema, tasks, file], around)
    .filter((finding) => finding.file === file.file)
    .map(({ message, range }) => `${range?.start.line}: ${typeof message === 'string' ? message : message.en}`);
}

describe('a learning path', () => {
  it('may lead to pages with and without a section, to addresses and to tasks', () => {
    const good = [
      step('f', 'page: guide, section: limits'),
      step('g', "address: '/community/tasks/?good-first'"),
      step('h', 'task: T-001'),
      step('i', 'page: unread, section: anything'),
    ];
    expect(check({ steps: good, questions: [question('f', 'page: guide, section: limits')] })).toEqual([]);
  });

  it('leads to pages that are there in every language', () => {
    const found = check({ steps: [step('f', 'page: guides'), step('g', 'page: only')] });
    expect(found).toEqual([
      expect.stringMatching(/^11: Unexpected page "guides".* Did you mean "guide"\?/),
      expect.stringMatching(new RegExp(`^12: Unexpected page "only", expected the path of one below ${en}/\\.`)),
    ]);
  });

  it('leads to sections that are there in every language', () => {
    const found = check({
      questions: [question('f', 'page: guide, section: limit'), question('g', 'page: guide, section: old')],
    });
    expect(found).toEqual([
      expect.stringMatching(/^17: .*section "limit".*简体中文.* Did you mean "limits"/),
      expect.stringMatching(/^17: .*section "limit".*English/),
      expect.stringMatching(/^18: .*section "old".*English/),
    ]);
  });

  it('names tasks that are there', () => {
    expect(check({ steps: [step('f', 'task: T-002')] })).toEqual([
      expect.stringMatching(/^11: Unexpected "T-002", expected an id of data\/tasks\.yml\. Did you mean "T-001"\?/),
    ]);
  });

  it('has one place for each step, and each id once', () => {
    expect(check({ steps: [step('f', 'page: guide, task: T-001'), step('a', 'page: guide')] })).toEqual([
      expect.stringMatching(/second "id: a"/),
      expect.stringMatching(/^11: Unexpected 2 places of the step "f"/),
    ]);
  });

  it('has a right answer for each question, and one unless it says otherwise', () => {
    const none = `[{ text: ${text} }, { text: ${text} }]`;
    const both = `[{ text: ${text}, right: true }, { text: ${text}, right: true }]`;
    const found = check({
      questions: [
        question('f', 'page: guide', none),
        question('g', 'page: guide', both),
        question('h', 'several: true, page: guide', both),
      ],
    });
    expect(found).toEqual([
      expect.stringMatching(/^17: Unexpected question "f" without a right answer/),
      expect.stringMatching(/^18: Unexpected 2 right answers of the question "g"/),
    ]);
  });
});
