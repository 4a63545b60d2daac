import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { faultsOf } from '../../src/lib/testMessage.ts';
import { checkDataFiles, parseDataFile } from './dataFiles.ts';
import { isDataFile } from './files.ts';
import { toFacts, toSitePage } from './sitePage.ts';

const schemaName = 'data/schemas/example.schema.json';
const schema = parseDataFile(schemaName, readFileSync(new URL(`../../${schemaName}`, import.meta.url), 'utf8'));
const file = 'examples/count/example.yml';
const right = `id: count
shows: { zh-Hans: 数一数调用, en: Counts the calls }
languages: [go]
needs: [go]
command: count
expect: { stdout: expected.txt }
pages: [guides/count]
`;
const files = ['examples/count/expected.txt', 'docs/guides/count.md', 'docs/guides/index.md', 'docs/guides/other.md'];
const texts: Record<string, string> = {
  'docs/guides/count.md': '---\nverified: { example: count }\n---\n',
  'docs/guides/index.md': '文\n\n```go title="examples/count/main.go"\n```\n',
  'docs/guides/other.md': '文\n',
};
const pages = new Map(
  Object.entries(texts).map(([name, text]) => [name, toSitePage(name, text, toFacts(parsePage(name, text)))]),
);

const find = (text: string, around = { files: new Set(files), pages }) =>
  checkDataFiles([schema, parseDataFile(file, text)], around).map(({ range, message, rule }) => {
    expect(faultsOf(message)).toEqual([]);
    expect(rule).toBe('data-file');
    return `${range?.start.line}: ${message.en}`;
  });

describe('an example.yml', () => {
  it('is a data file, without a first line that names its schema', () => {
    expect(isDataFile(file)).toBe(true);
    expect(isDataFile('examples/count/config/example.yml')).toBe(false);
    expect(find(`${right}timeout: 3\n`)).toEqual([expect.stringMatching(/^8: Unexpected key "timeout"/)]);
  });

  it('may belong to pages that name it, that show its files, or to none', () => {
    expect(find(right)).toEqual([]);
    expect(find(right.replace('guides/count', 'guides/count, guides'))).toEqual([]);
    expect(find(right.replace('guides/count', 'guides/index'))).toEqual([]);
    expect(find(right.replace('[guides/count]', '[]'))).toEqual([]);
  });

  it.each([
    ['another id', right.replace('id: count', 'id: cuont'), /^1: Unexpected id "cuont", expected "count"/],
    ['a file that is not there', right.replace('expected.txt', 'golden.txt'), /^6: Unexpected file "golden\.txt"/],
    [
      'a record that is not there',
      `${right}proof: executed-by-hand\nrecorded: { on: 2026-11-22, from: a/b@v1, file: recorded.txt }\n`,
      /^9: Unexpected file "recorded\.txt", expected one in examples\/count\//,
    ],
    [
      'an unknown page',
      right.replace('guides/count', 'guides/cuont'),
      /^7: Unexpected page .* Did you mean "guides\/count"\?/,
    ],
    [
      'a page about something else',
      right.replace('guides/count', 'guides/other'),
      /^7: Unexpected page "guides\/other", expected one that names "count"/,
    ],
  ])('finds %s', (_, text, message) => expect(find(text)).toEqual([expect.stringMatching(message)]));

  it('says nothing about pages that were not read', () => {
    expect(find(right.replace('guides/count', 'guides/other'), { files: new Set(files), pages: new Map() })).toEqual(
      [],
    );
  });
});
