import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../shell.ts';
import { formLabels } from './formLabels.ts';

it('these are the labels that the forms put on issues', () => {
  const folder = path.join(root, '.github/ISSUE_TEMPLATE');
  const forms = readdirSync(folder).filter((file) => /^\d-/.test(file));
  expect(forms.length).toBeGreaterThan(0);
  const labels = forms.flatMap((file) => (parse(readFileSync(path.join(folder, file), 'utf8')) as Form).labels);
  expect([...formLabels].sort()).toEqual(labels.sort());
});

type Form = { labels: string[] };
