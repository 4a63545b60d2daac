import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import { parseYamlFile } from '../../src/lib/data/yamlFile.ts';
import { isRecord } from '../../src/lib/docs/yaml.ts';
import { linkReportFile, parseLinkReport } from '../../src/lib/links/linkReport.ts';
import { buildLinkHealth, type LinkHealth, type Quarantined } from './views/buildLinkHealth.ts';

/**
 * Reads the result of the last run over all links, and the quarantine. Neither has to be there; a broken quarantine is the gate's
 * to report, and a broken result is none. `today` is `2026-11-21`.
 */
export async function readLinkHealth(siteDir: string, quarantine: string, today: string): Promise<LinkHealth> {
  const [report, list] = await Promise.all([read(siteDir, linkReportFile), read(siteDir, quarantine)]);
  return buildLinkHealth(report === undefined ? undefined : parseLinkReport(report), parseQuarantine(list, today));
}

async function read(siteDir: string, file: string): Promise<string | undefined> {
  const bytes = await readFile(join(siteDir, file)).catch(() => undefined);
  return bytes && decodeText(bytes);
}

function parseQuarantine(text: string | undefined, today: string): Quarantined[] {
  const { links } = text === undefined ? { links: [] } : parseYamlFile(text).data;
  return (Array.isArray(links) ? (links as unknown[]) : []).flatMap((entry) => {
    if (!isRecord(entry)) return [];
    const { url, reason, added, expires, issue } = entry;
    const texts = [url, reason, added, expires];
    if (!texts.every((value) => typeof value === 'string')) return [];
    const [place = '', why = '', from = '', until = ''] = texts;
    const isOver = until < today;
    const known = { url: withoutPassword(place), reason: why, added: from, expires: until, isOver };
    return [{ ...known, ...(typeof issue === 'string' && { issue }) }];
  });
}

/** The gate says what is wrong with it; the page need not show it to everybody. */
function withoutPassword(url: string): string {
  return url.replace(/^(https?:\/\/).*@/, '$1');
}
