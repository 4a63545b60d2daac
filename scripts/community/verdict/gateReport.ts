import { Ajv, type ValidateFunction } from 'ajv';
import { Problem } from '../../../src/lib/problem.ts';
import findingsSchema from './findings.schema.json';
import stagesSchema from './stages.schema.json';

/** As much of `npm run lint -- --format json` as is shown. */
export type GateFindings = {
  findings: {
    rule: string;
    severity: 'error' | 'warning' | 'info';
    file: string;
    range?: { start: { line: number } };
    message: string;
    existing?: true;
  }[];
  summary: { files: number; errors: number; warnings: number; infos: number; existing: number };
};

/** As much of `.cache/stages.json` as is shown. */
export type GateStages = {
  stages: { id: string; title: string; code: 0 | 1 | 2; tests?: { passed: number; failed: number; skipped: number } }[];
};

// Unlike that of data files, this one stops at the first mistake: the data may have been made to have millions.
const ajv = new Ajv({ allErrors: false });
const checkFindings = ajv.compile<GateFindings>(findingsSchema);
const checkStages = ajv.compile<GateStages>(stagesSchema);

/** Both throw a Problem for anything else: a fork's code has written the text, and may have written whatever it liked. */
export const parseFindings = (bytes: Buffer): GateFindings => parse(bytes, checkFindings, 'findings');
export const parseStages = (bytes: Buffer): GateStages => parse(bytes, checkStages, 'stages');

function parse<Data>(bytes: Buffer, check: ValidateFunction<Data>, name: string): Data {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem(`Unexpected ${name} of the gate, expected JSON. Run the checks again.`, 1);
  }
  if (check(data)) return data;
  throw new Problem(`Unexpected ${name} of the gate, expected those of this repository. Run the checks again.`, 1);
}
