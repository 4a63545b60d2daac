import { expect, it } from 'vitest';
import { formatRow, type Row } from './formatRow.ts';

const run = (seconds: number, peakMiB = 100, ownMiB = 100) => ({ seconds, peakMiB, ownMiB, stdout: '' });
const git: Row = { label: 'git', runs: [run(2), run(2), run(2)] };

it('gives the median, the spread and the memory', () => {
  const row = { label: '', runs: [run(3), run(1), run(2)] };
  expect(formatRow(row, [row])).toBe('2.00 s (1.00 to 3.00), peak 100 MiB');
});

it('names the memory of the first process where there are others', () => {
  const row = { label: 'reader', runs: [run(1, 300, 120)] };
  expect(formatRow(row, [row])).toBe('reader: 1.00 s (1.00 to 1.00), peak 300 MiB (first process 120)');
});

it('holds a row against its peers', () => {
  const row = { label: 'reader', runs: [run(2.5)], peers: ['git', 'nothing'] };
  expect(formatRow(row, [row, git])).toMatch(/, 1\.25x of git$/);
  expect(formatRow(git, [row, git])).not.toContain('x of');
});

it('gives the part that the program measured itself', () => {
  const row = { label: 'reader', runs: [{ ...run(2), insideSeconds: 0.5 }] };
  expect(formatRow(row, [row])).toContain('2.00 s (2.00 to 2.00), of which 0.50 s in the function');
});

it('says whether what is demanded was kept in every run', () => {
  const row = { label: '', runs: [run(599), run(600)], limitSeconds: 600 };
  expect(formatRow(row, [row])).toContain(', limit of 600 s kept');
  row.runs.push(run(601));
  expect(formatRow(row, [row])).toContain(', limit of 600 s NOT kept');
});
