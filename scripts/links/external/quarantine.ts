import type { DataFile } from '../../lint/dataFiles.ts';
import { isRecord, rangeOfPointer } from '../../../src/lib/docs/yaml.ts';
import type { Finding, Range } from '../../../src/lib/finding.ts';
import type { Verdict } from './judge.ts';
import { toShownAddress, toWebAddress } from './webAddress.ts';

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
      isTermRight(entry, today) &&
      entry.expires >= today &&
      (entry.allow.length === 0 || entry.allow.includes(name)),
  );
}

/** Whether an entry is for an address that is written as `toWebAddress` does. */
export function matches({ url: pattern }: Pick<Quarantine, 'url'>, url: string): boolean {
  const isStart = pattern.endsWith('*');
  // A start without a path is a whole host: its slash keeps `a.dev*` from being one for `a.dev.evil.dev`.
  const wanted = toWebAddress(isStart ? pattern.slice(0, -1) : pattern);
  return wanted !== undefined && (isStart ? url.startsWith(wanted) : url === wanted);
}

const day = 24 * 60 * 60 * 1000;
const maxDays = 90;

function isTermRight({ added, expires }: Pick<Quarantine, 'added' | 'expires'>, today: string): boolean {
  const days = (Date.parse(expires) - Date.parse(added)) / day;
  return days >= 0 && days <= maxDays && !isToCome(added, today);
}

/** Whether a day lies in the future wherever one is: in Shanghai it is tomorrow already when it is today in UTC. */
function isToCome(added: string, today: string): boolean {
  return Date.parse(added) > Date.parse(today) + day;
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
    if (isToCome(added, today)) {
      const message = {
        en: `Unexpected day ${added} in the future on which the entry for ${url} was added, expected today at the latest. Write the day of the entry: it holds for at most ${maxDays} days from then on.`,
        'zh-Hans': `${url} 这一条的登记日期 ${added} 还没有到，最晚应为今天。请写实际的登记日期：从那天起最长 ${maxDays} 天。`,
      };
      return [{ ...place, rule: 'quarantine-term', severity: 'error', message }];
    }
    if (!isTermRight(entry, today)) {
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
