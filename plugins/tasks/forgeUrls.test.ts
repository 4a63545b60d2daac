import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimUrl, folderUrl, newFileUrl } from './forgeUrls.ts';

const forge = { repository: 'https://forge.example/o/r', branch: 'main' };

it('opens the form for claims with the task in it', () => {
  const url = new URL(claimUrl(forge, { id: 'T-012', title: '给 `a & b` 补一节' }));
  expect(url.origin + url.pathname).toBe('https://forge.example/o/r/issues/new');
  const { template = '', ...rest } = Object.fromEntries(url.searchParams);
  expect(rest).toEqual({ title: 'T-012: 给 a & b 补一节', labels: 'task', task: 'T-012' });
  const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${template}`, 'utf8')) as {
    labels: string[];
    body: { id?: string }[];
  };
  expect(form.labels).toEqual(['task']);
  expect(form.body.map(({ id }) => id)).toContain('task');
});

it('writes a new file in its folder', () => {
  expect(newFileUrl(forge, 'docs/a b/新.md')).toBe(
    'https://forge.example/o/r/new/main/docs/a%20b/?filename=%E6%96%B0.md',
  );
  expect(newFileUrl(forge, 'top.md')).toBe('https://forge.example/o/r/new/main/?filename=top.md');
});

it('shows a folder, with or without a slash at its end', () => {
  expect(folderUrl(forge, 'examples/a/')).toBe('https://forge.example/o/r/tree/main/examples/a');
});
