import { expect, it } from 'vitest';
import { toStagesReport } from './stagesReport.ts';

it('says how each stage ended, and nothing of what it printed', () => {
  const tests = { passed: 3, failed: 1, skipped: 0 };
  const report = toStagesReport([
    { id: 'lint', title: 'pages (lint)', code: 0, seconds: 1.26, output: 'docs/a.md' },
    { id: 'unit', title: 'unit tests (Vitest)', code: 1, seconds: 2, output: 'secret', tests },
  ]);
  expect(JSON.parse(report)).toEqual({
    schema: 'otlp-docs/stages@1',
    stages: [
      { id: 'lint', title: 'pages (lint)', code: 0, seconds: 1.3 },
      { id: 'unit', title: 'unit tests (Vitest)', code: 1, seconds: 2, tests },
    ],
  });
  expect(report).not.toContain('secret');
});
