import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../data/decodeText.ts';
import { isRecord } from '../data/isRecord.ts';
import { claimFile, type Claim, type ClaimFile } from './task.ts';

/** Who is at which task, as `npm run task -- claims` wrote it; undefined when it is not known. */
export async function readClaims(siteDir: string): Promise<ClaimFile | undefined> {
  const bytes = await readFile(join(siteDir, claimFile)).catch(() => undefined);
  return bytes && parseClaims(decodeText(bytes) ?? '');
}

/** Undefined for a text that is none, such as one that was cut off. Pure. */
export function parseClaims(text: string): ClaimFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['schema'] !== 'otlp-docs/claims@1') return undefined;
  const { asOf, claims } = value;
  if (!isTime(asOf) || !Array.isArray(claims) || !claims.every(isClaim)) return undefined;
  return { schema: 'otlp-docs/claims@1', asOf, claims };
}

function isClaim(value: unknown): value is Claim {
  if (!isRecord(value)) return false;
  const { task, login, issue, url, since } = value;
  return (
    typeof task === 'string' &&
    typeof login === 'string' &&
    Number.isSafeInteger(issue) &&
    // It becomes the target of a link.
    typeof url === 'string' &&
    /^https:\/\/\S+$/.test(url) &&
    isTime(since)
  );
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
