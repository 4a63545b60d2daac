import type { Page } from '../../../../src/lib/docs/page.ts';
import type { Edit, Message } from '../../../../src/lib/finding.ts';
import { rangeAt } from '../../../../src/lib/docs/lines.ts';
import type { Report } from '../../rule.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/**
 * Reports both ends of each emphasis, weak or strong, that is marked otherwise than the page's first one. Where `_` would
 * not be read as a marker, that is beside a letter of any script, `*` is right on every page.
 */
export function reportMixedMarkers(page: Page, type: 'emphasis' | 'strong', report: Report): void {
  const { text, lineStarts } = page;
  const length = type === 'strong' ? 2 : 1;
  let wanted: string | undefined;
  for (const { position } of nodesOf(page, type)) {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined) continue;
    const marker = text[start] ?? '';
    wanted ??= marker;
    if (marker === wanted) continue;
    if (wanted === '_' && (isWordBefore(text, start) || isWordBehind(text, end))) continue;
    // Beside another marker of its kind, the new one would join it.
    const isSafe = [start - 1, start + length, end - length - 1, end].every((at) => text[at] !== wanted);
    for (const at of [start, end - length]) {
      const fix: Edit = { start: at, end: at + length, text: wanted.repeat(length) };
      report({
        message: toMessage(marker.repeat(length), wanted.repeat(length), type),
        range: rangeAt(lineStarts, at, at + length),
        ...(isSafe && { fix }),
      });
    }
  }
}

function toMessage(found: string, wanted: string, type: 'emphasis' | 'strong'): Message {
  const [en, zh] = type === 'strong' ? ['strong emphasis', '加粗'] : ['emphasis', '强调'];
  return {
    en: `Unexpected "${found}" around ${en}, expected "${wanted}" as in the first place of the page. Use one kind of marker.`,
    'zh-Hans': `${zh}的标记不应为 "${found}"，应为 "${wanted}"，与本页第一处一致。请统一使用同一种标记。`,
  };
}

function isWordBefore(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset - 1);
  return isWord(text.slice(offset - (unit >= 0xdc00 && unit <= 0xdfff ? 2 : 1), offset));
}

function isWordBehind(text: string, offset: number): boolean {
  return isWord(String.fromCodePoint(text.codePointAt(offset) ?? 0x20));
}

/** CommonMark knows white space, punctuation, and the rest; another `_` would join the marker. */
function isWord(character: string): boolean {
  return character === '_' || (character !== '' && !/^[\s\p{P}\p{S}]/u.test(character));
}
