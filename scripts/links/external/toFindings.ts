import type { Language } from '../../../src/lib/docs/language.ts';
import type { Finding, Message } from '../../../src/lib/finding.ts';
import { withoutRunOn, type WebLink } from './collectLinks.ts';
import type { Exemption } from './isAsked.ts';
import type { Cause, Verdict } from './judge.ts';
import type { LinkRecord } from './records.ts';
import { toShownAddress } from './webAddress.ts';

export type Judged = { link: WebLink; verdict: Verdict; record?: LinkRecord | undefined };

export type FindingOptions = {
  /** Whether the change under examination brought the link; absent when there is none. */
  isAdded?: (link: WebLink) => boolean;
};

/** A server is unwell for that long, and that often, before a person is told. */
const patience = { days: 7, fails: 3 };

/**
 * What to say of a link that does not lead anywhere, or has moved. Only a dead link that the change brought is an error: nobody
 * is to mend somebody else's server.
 */
export function toFindings(judged: readonly Judged[], { isAdded }: FindingOptions = {}): Finding[] {
  return judged.flatMap((one): Finding[] => {
    const { file, range } = one.link;
    const isNew = isAdded?.(one.link);
    const said = toSaid(one, isNew === true);
    return said ? [{ check: 'links', file, range, ...said, ...(isNew === false && { existing: true }) }] : [];
  });
}

type Said = Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'>;

function toSaid({ link, verdict, record }: Judged, isNew: boolean): Said | undefined {
  const shown = toShownAddress(link.url);
  switch (verdict.kind) {
    case 'ok':
      return verdict.movedTo === undefined ? undefined : toMoved(link, verdict.movedTo);
    case 'hard':
      return { rule: 'dead-link', severity: isNew ? 'error' : 'warning', message: toDead(shown, verdict, record) };
    case 'soft':
    case 'unchecked':
      return {
        rule: verdict.kind === 'soft' ? 'failing-link' : 'unchecked-link',
        severity: isOverdue(record) ? 'warning' : 'info',
        message: toUnsure(shown, verdict, record),
      };
  }
}

/** What is wrong with an address as it is written; `undefined` for one that is merely nobody else's to ask for. */
export function toExemptFinding(
  link: WebLink,
  exemption: Exemption,
  { isAdded }: FindingOptions = {},
): Finding | undefined {
  if (exemption === 'local' || exemption === 'reserved' || exemption === 'own-site') return undefined;
  const { rule, message } = toExemptMessage(link, exemption);
  const existing = isAdded !== undefined && !isAdded(link);
  const { file, range } = link;
  return { check: 'links', rule, severity: 'error', file, range, message, ...(existing && { existing }) };
}

function toExemptMessage(
  { url, written }: WebLink,
  exemption: Exclude<Exemption, 'local' | 'reserved' | 'own-site'>,
): Pick<Finding, 'rule' | 'message'> {
  const shown = toShownAddress(url);
  switch (exemption) {
    case 'credentials':
      return {
        rule: 'link-credentials',
        message: {
          en: `Unexpected user name or password in the link to ${shown}, expected none: every reader would see it. Remove it, and change the password if it was a real one.`,
          'zh-Hans': `指向 ${shown} 的链接里不应有用户名或密码：每个读者都看得到。请删去；如果是真的密码，请立即更换。`,
        },
      };
    case 'run-on': {
      const address = toShownAddress(withoutRunOn(written));
      return {
        rule: 'run-on-link',
        message: {
          en: `Unexpected words right behind the address ${address}, expected a space: Markdown makes them part of the link, and that is where it leads. Write it as [text](address).`,
          'zh-Hans': `地址 ${address} 后面紧跟着文字或标点，被 Markdown 算进了链接，读者会点到错误的地址。请写成 [文字](地址)。`,
        },
      };
    }
    case 'missing-file':
      return {
        rule: 'missing-file',
        message: {
          en: `Unexpected link ${shown}, expected a file of this repository on its main branch: there is none. Correct the path or remove the link.`,
          'zh-Hans': `链接 ${shown} 指向本仓库 main 分支上的文件，但没有这个文件。请改正路径或删去链接。`,
        },
      };
    case 'too-long':
      return {
        rule: 'link-too-long',
        message: {
          en: `Unexpected address of ${url.length} characters, expected at most 8000: servers refuse longer ones. Shorten it.`,
          'zh-Hans': `地址长达 ${url.length} 个字符，最多应为 8000：更长的地址会被服务器拒绝。请缩短。`,
        },
      };
    case 'malformed':
      return {
        rule: 'malformed-link',
        message: {
          en: `Unexpected address "${shown}", expected a valid URL. Check its host and port, and write a literal % as %25.`,
          'zh-Hans': `地址 "${shown}" 无效，应为有效的 URL。请检查主机名和端口，并将百分号写成 %25。`,
        },
      };
  }
}

/** Whether it has failed for so long that somebody should look at it. */
export function isOverdue(record: LinkRecord | undefined): boolean {
  if (!record?.since) return false;
  const days = (Date.parse(record.checkedAt) - Date.parse(record.since)) / (24 * 60 * 60 * 1000);
  return record.fails >= patience.fails && days >= patience.days;
}

/** What was wrong, as words that stand in brackets. */
export function toCauseWords(cause: Cause | undefined, language: Language): string {
  const words = cause && causeWords(cause);
  return words ? words[language] : '';
}

const redirects = new Set([301, 302, 303, 307, 308]);

function causeWords(cause: Cause): Message {
  switch (cause.type) {
    case 'status':
      return redirects.has(cause.code)
        ? { en: `status ${cause.code}, redirects without end`, 'zh-Hans': `状态码 ${cause.code}，重定向没有终点` }
        : { en: `status ${cause.code}`, 'zh-Hans': `状态码 ${cause.code}` };
    case 'unknown-host':
      return { en: 'no such host', 'zh-Hans': '主机名不存在' };
    case 'unresolved-host':
      return { en: 'the host name could not be resolved', 'zh-Hans': '主机名解析失败' };
    case 'private-address':
      return { en: 'it leads into a private network', 'zh-Hans': '指向内部网络' };
    case 'timeout':
      return { en: 'no answer in time', 'zh-Hans': '响应超时' };
    case 'connection':
      return { en: 'no connection, or one that broke off', 'zh-Hans': '无法连接，或连接中断' };
    case 'lost-redirect':
      return { en: 'it redirects to a host that does not exist', 'zh-Hans': '重定向到不存在的主机' };
    case 'not-asked':
      return {
        en: 'not asked for: its host had refused others or asked to wait',
        'zh-Hans': '没有请求：该主机已多次拒绝，或要求稍后再来',
      };
    case 'unchecked':
      return { en: 'the link checker did not look at it', 'zh-Hans': '链接检查器没有检查它' };
  }
}

function toDead(shown: string, { cause }: Verdict, record: LinkRecord | undefined): Message {
  const since = record?.since?.slice(0, 10);
  const isOld = since !== undefined && since !== record?.checkedAt.slice(0, 10);
  return {
    en: `Unexpected dead link ${shown} (${toCauseWords(cause, 'en')}${isOld ? `, since ${since}` : ''}), expected a page. Correct the address, link to an archived copy, or remove the link.`,
    'zh-Hans': `链接 ${shown} 已失效（${toCauseWords(cause, 'zh-Hans')}${isOld ? `，始于 ${since}` : ''}）。请改正地址、改为指向存档，或删去链接。`,
  };
}

function toUnsure(shown: string, { cause }: Verdict, record: LinkRecord | undefined): Message {
  const fails = record?.fails ?? 1;
  const since = record?.since?.slice(0, 10);
  const history = fails > 1 && since !== undefined;
  return {
    en: `Link ${shown} could not be judged (${toCauseWords(cause, 'en')}${history ? `; ${fails} times since ${since}` : ''}). Open it in a browser; if it is well, leave it.`,
    'zh-Hans': `无法判断链接 ${shown} 是否有效（${toCauseWords(cause, 'zh-Hans')}${history ? `；${since} 以来已有 ${fails} 次` : ''}）。请用浏览器打开；能打开就不必改。`,
  };
}

function toMoved(link: WebLink, to: string): Said {
  // What stood behind the # is still meant, unless the server has named another place.
  const target = to.includes('#') ? to : to + (/#.*$/s.exec(link.written)?.[0] ?? '');
  const [from, shown] = [link.url, target].map(toShownAddress);
  return {
    rule: 'moved-link',
    severity: 'info',
    message: {
      en: `Link ${from} has moved for good, to ${shown}. Link there.`,
      'zh-Hans': `链接 ${from} 已永久移到 ${shown}。请改为新地址。`,
    },
    ...(link.span && isPlain(to) && { fix: { ...link.span, text: target } }),
  };
}

/** Whether an address is one in Markdown and in HTML, whatever the server has answered. */
function isPlain(target: string): boolean {
  return /^https?:\/\/[\w.~:/?#@!$&*+,;=%-]+$/.test(target) && !/&#?\w+;/.test(target);
}
