import { expect, it } from 'vitest';
import type { Step } from './planSteps.ts';
import { planSteps } from './planSteps.ts';

const page = 'docs/guides/a.md';
const twin = 'i18n/en/docusaurus-plugin-content-docs/current/guides/a.md';
const task = {
  id: 'T-025',
  title: { en: "The kernel's page: `bpftool`", 'zh-Hans': '内核' },
  steps: [
    { en: 'Edit both pages, then `npm run translate -- docs/guides/a.md --accept`.', 'zh-Hans': '改' },
    { en: 'Run `npm run translate -- docs/guides/a.md --accept` and `npm run check`.', 'zh-Hans': '查' },
  ],
};
const edits = [
  { file: page, before: '## 步骤', put: '…' },
  { file: twin, before: '## Steps', put: '…' },
];
const toLine = (step: Step) => (step.kind === 'edit' ? step.line : `${step.exitCode} ${step.line}`);

it('goes from the list of tasks to the push, and then proves that the gate looks', () => {
  expect(planSteps(task, edits).map(toLine)).toEqual([
    '0 npm run task -- list --good-first',
    '0 npm run task -- show T-025',
    '1 npm run task -- verify T-025',
    '0 git switch --create t-025',
    `edit ${page}, ${twin}`,
    '0 npm run translate -- docs/guides/a.md --accept',
    '0 npm run task -- verify T-025',
    '0 npm run check',
    `0 git add ${page} ${twin}`,
    `0 git commit --message 'The kernel'\\''s page: \`bpftool\`' --trailer 'Task: T-025'`,
    '0 git push --set-upstream origin t-025',
    '0 npm test -- --only tasks',
    '0 npm run points -- HEAD',
    `0 git restore --source HEAD^ -- ${page} ${twin}`,
    '1 npm test -- --only tasks',
  ]);
});

it('records no translation that the task does not ask for', () => {
  const lines = planSteps({ ...task, steps: [] }, edits).map(({ line }) => line);
  expect(lines.filter((line) => line.includes('translate'))).toEqual([]);
});
