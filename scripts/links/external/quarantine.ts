import type { DataFile } from '../../lint/dataFiles.ts';
import { isRecord, rangeOfPointer } from '../../../src/lib/docs/yaml.ts';
import type { Finding, Range } from '../../../src/lib/finding.ts';
import type { Verdict } from './judge.ts';
import { toShownAddress } from './webAddress.ts';

export const quarantineFile = 'data/link-quarantine.yml';

/** Addresses whose failures are known, and nobody's fault here. */
export type Quarantine = {
  /** An address; or, when it ends in `*`, all that start so. */
  url: string;
  /** Statuses and causes that are let pass: `403`, `timeout`; none stands for all. */
  allow: readonly string[];
  reason: string;
  /** The first and the last day on which it counts, `2026-12-31`. */
  added: string;
  expires: string;
  range: Range;
};

/** The entries of a quarantine file that its schema has accepted. */
export function parseQuarantine({ data, ranges }: Pick<DataFile, 'data' | 'ranges'>): Quarantine[] {
  const list = Array.isArray(data['links']) ? (data['links'] as unknown[]) : [];
  return list.flatMap((entry, index) => {
    if (!isRecord(entry)) return [];
    const { url, added, expires, reason, allow } = entry;
    if (typeof url !== 'string' || typeof added !== 'string' || typeof expires !== 'string') return [];
    return [
      {
        url,
        allow: Array.isArray(allow) ? allow.map(String) : [],
        reason: String(reason ?? ''),
        added,
        expires,
        range: rangeOfPointer(ranges, `/links/${index}`),
      },
    ];
  });
}

/** The entry that lets a failure pass on `today` (`2026-11-21`), if there is one. */
export function findQuarantine(
  url: string,
  { cause }: Pick<Verdict, 'cause'>,
  entries: readonly Quarantine[],
  today: string,
): Quarantine | undefined {
  const name = cause?.type === 'status' ? String(cause.code) : (cause?.type ?? '');
  return entries.find(
    (entry) =>
      matches(entry, url) &&
      isTermRight(entry) &&
      entry.expires >= today &&
      (entry.allow.length === 0 || entry.allow.includes(name)),
  );
}

export function matches({ url: pattern }: Pick<Quarantine, 'url'>, url: string): boolean {
  return pattern.endsWith('*') ? url.startsWith(pattern.slice(0, -1)) : url === pattern;
}

const maxDays = 90;

function isTermRight({ added, expires }: Pick<Quarantine, 'added' | 'expires'>): boolean {
  const days = (Date.parse(expires) - Date.parse(added)) / (24 * 60 * 60 * 1000);
  return days >= 0 && days <= maxDays;
}

/** Entries that have run out or hold for too long, and (when every address was looked at) those that nothing needs any more. */
export function checkQuarantine(
  entries: readonly Quarantine[],
  { today, used }: { today: string; used?: ReadonlySet<Quarantine> },
): Finding[] {
  return entries.flatMap((entry): Finding[] => {
    const { added, expires, range } = entry;
    const url = toShownAddress(entry.url);
    const place = { check: 'links', file: quarantineFile, range } as const;
    if (!isTermRight(entry)) {
      const message = {
        en: `Unexpected end ${expires} of an entry of ${added}, expected a day within ${maxDays} days after it. Correct the dates.`,
        'zh-Hans': `${added} 登记的条目不应在 ${expires} 到期，应在登记后 ${maxDays} 天之内。请改正日期。`,
      };
      return [{ ...place, rule: 'quarantine-term', severity: 'error', message }];
    }
    if (expires < today) {
      const message = {
        en: `Unexpected entry for ${url} that ended on ${expires}, expected a later day or none. Look at the address again: mend the links to it, remove the entry, or give it ${maxDays} days more.`,
        'zh-Hans': `${url} 的隔离期已于 ${expires} 结束。请重新查看这个地址：改正指向它的链接，或删去这一条，或再给不超过 ${maxDays} 天。`,
      };
      return [{ ...place, rule: 'quarantine-expired', severity: 'error', message }];
    }
    if (!used || used.has(entry)) return [];
    const message = {
      en: `Unexpected entry for ${url}, expected one that a failing link needs: there is none. Remove it.`,
      'zh-Hans': `没有失效的链接用到 ${url} 这一条。请删去。`,
    };
    return [{ ...place, rule: 'quarantine-unused', severity: 'warning', message }];
  });
}
