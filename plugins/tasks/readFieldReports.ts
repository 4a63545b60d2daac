import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import { parseYamlFile } from '../../src/lib/data/yamlFile.ts';
import { isRecord } from '../../src/lib/docs/yaml.ts';
import { reportResults, reportWays, type FieldReport } from './views/fieldReport.ts';

/** Where the reports are, relative to the site; `data/schemas/field-reports.schema.json` says what each key means. */
export const reportFile = 'data/field-reports.yml';

/** Reads the field reports. The file does not have to be there, and what is wrong in it is the gate's to report: it is left out. */
export async function readFieldReports(siteDir: string): Promise<FieldReport[]> {
  const bytes = await readFile(join(siteDir, reportFile)).catch(() => undefined);
  if (!bytes) return [];
  const { reports } = parseYamlFile(decodeText(bytes)).data;
  return (Array.isArray(reports) ? (reports as unknown[]) : []).filter(isReport);
}

function isReport(entry: unknown): entry is FieldReport {
  if (!isRecord(entry)) return false;
  const { page, on, way, system, arch = '', environment, result, note, by = '' } = entry;
  if (!isRecord(note)) return false;
  const texts = [page, on, system, arch, environment, note['zh-Hans'], note['en'], by];
  return (
    texts.every((text) => typeof text === 'string') &&
    reportWays.some((one) => one === way) &&
    reportResults.some((one) => one === result)
  );
}
