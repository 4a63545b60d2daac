import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseYamlFile } from '../../src/lib/data/yamlFile.ts';
import { faultsOf } from '../../src/lib/testMessage.ts';
import type { Task } from '../../src/lib/tasks/task.ts';
import { testTask } from '../../src/lib/tasks/testTask.ts';
import { checkDataFiles, parseDataFile } from './dataFiles.ts';
import { findTaskFaults, type TaskSurroundings } from './taskFaults.ts';

const skills = new Map([['data/skills.yml', parseYamlFile('skills:\n  - { id: markdown }\n  - { id: git }\n')]]);
const around = {
  files: new Set(['docs/a.md', 'docs/contributing/examples.md']),
  routes: { ofFile: new Map(), files: new Map([['/contributing/examples/', ['docs/contributing/examples.md']]]) },
  config: { options: { 'route-link': { generated: ['/community/quality/'] } } },
} as unknown as TaskSurroundings;

function faults(...tasks: Task[]): string[] {
  return findTaskFaults(parseYamlFile(stringify({ tasks })), around, skills).map(({ message, range }) => {
    expect(faultsOf(message)).toEqual([]);
    expect(range.start.line).toBeGreaterThan(1);
    return message.en;
  });
}

describe('tasks.yml', () => {
  it('may name files that the task makes, and pages that plugins make', () => {
    expect(
      faults(
        testTask({ guide: '/contributing/examples/#proof' }),
        testTask({ id: 'T-002', guide: '/community/quality/' }),
      ),
    ).toEqual([]);
    const example = testTask({
      files: ['examples/x/example.yml', 'examples/x/main.go'],
      verify: [{ check: 'example', example: 'x' }],
    });
    const page = testTask({
      id: 'T-003',
      files: ['docs/b.md'],
      verify: [{ check: 'page', page: 'b.md', locales: ['zh-Hans'] }],
    });
    expect(faults(example, page)).toEqual([]);
  });

  it.each([
    [
      'a skill that is none',
      { skills: ['markdwon'] },
      ['Unexpected "markdwon", expected an id of data/skills.yml. Did you mean "markdown"?'],
    ],
    ['a guide that is none', { guide: '/contributing/example/' }, ['Did you mean "/contributing/examples/"?']],
    ['a file that nobody asks for', { files: ['docs/a.md', 'docs/z.md'] }, ['Unexpected file "docs/z.md"']],
    [
      'a check of a file that is not named',
      { verify: [{ check: 'page', page: 'z.md' }] } as Partial<Task>,
      ['Unexpected check of "docs/z.md"', 'Unexpected check of "i18n/en'],
    ],
  ])('refuses %s', (_what, more, expected) => {
    const found = faults(testTask(more));
    expect(found).toHaveLength(expected.length);
    for (const [index, start] of expected.entries()) expect(found[index]).toContain(start);
  });

  it('is looked at with what it says by itself, when it follows its schema', () => {
    const schema = { type: 'object', properties: { tasks: { type: 'array' } } };
    const text = stringify({ tasks: [testTask({ id: 'T-002' }), testTask()] });
    const files = [
      parseDataFile('data/tasks.yml', text),
      parseDataFile('data/schemas/tasks.schema.json', JSON.stringify(schema)),
      parseDataFile('data/skills.yml', 'skills: [{ id: markdown }]\n'),
    ];
    const found = checkDataFiles(files, { files: new Set(['docs/a.md']), pages: new Map() });
    expect(found.map(({ file, message }) => `${file} ${message.en}`)).toEqual([
      'data/tasks.yml Unexpected "id: T-001" behind T-002, expected a higher number: each is given once, and never again. Take the next free one.',
    ]);
  });
});
