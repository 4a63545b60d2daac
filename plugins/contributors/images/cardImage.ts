import { toColor, toInitials } from '../toInitials.ts';
import type { Badge } from '../../../src/lib/recognition/rules/rules.ts';
import { toMedal } from './badgeArt.ts';
import { escapeXml, fontFamily, textWidth, toFitting } from './svgText.ts';

/** What a card draws. */
export type Card = {
  slug: string;
  name: string;
  /** From 0 to 1, towards the next level. */
  progress: number;
  /** Newest first; the card has room for six. */
  badges: Pick<Badge, 'kind' | 'at'>[];
};

/** What a card says, in the language of its site. */
export type CardTexts = { title: string; level: string; points: string; progress: string; since: string };

const width = 420;
const height = 150;
const margin = 20;
/** Where the text beside the avatar starts, and how long its lines may be. */
const column = { x: 92, width: width - margin - 92 };
const medalSize = 26;
const shownMedals = 6;

// For a picture inside <img>, which knows the reader's system but not the colours of the page around it.
const style = `
.lc-back{fill:#fff;stroke:#c9d0dc}.lc-text{fill:#1d2433}.lc-soft{fill:#4b5568}.lc-track{fill:#dfe3ec}.lc-bar{fill:#3b5bdb}
.lc-rim{fill:#ffe3ad;stroke:#6b4300}.lc-line{fill:none;stroke:#6b4300}.lc-solid{fill:#6b4300}
@media (prefers-color-scheme:dark){
.lc-back{fill:#151b28;stroke:#3a4560}.lc-text{fill:#f3f5fa}.lc-soft{fill:#a9b3c6}.lc-track{fill:#2b3449}.lc-bar{fill:#8ba3ff}
.lc-rim{fill:#4a3405;stroke:#ffd083}.lc-line{stroke:#ffd083}.lc-solid{fill:#ffd083}
}`.replace(/\n/g, '');

/** A person's level as a picture of 420 by 150 pixels that stands alone: light or dark as the reader's system asks. */
export function toCardSvg(card: Card, texts: CardTexts): string {
  const title = escapeXml(texts.title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="${fontFamily}">`,
    `<title>${title}</title><style>${style}</style>`,
    `<rect class="lc-back" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="9.5"/>`,
    toAvatar(card),
    toLine(card.name, { y: 37, font: { size: 17, bold: true }, tone: 'text' }),
    ...toPair(texts.level, texts.points),
    toBar(card.progress),
    toLine(texts.progress, { y: 94, font: { size: 11 }, tone: 'soft' }),
    toMedals(card.badges),
    `<text class="lc-soft" x="${width - margin}" y="131" text-anchor="end" font-size="11">${escapeXml(texts.since)}</text>`,
    '</svg>\n',
  ].join('');
}

function toAvatar({ slug, name }: Card): string {
  return (
    `<circle cx="50" cy="50" r="30" fill="${toColor(slug)}"/>` +
    `<text x="50" y="58.5" text-anchor="middle" font-size="24" font-weight="600" fill="#fff">${escapeXml(toInitials(name))}</text>`
  );
}

type Line = { y: number; font: { size: number; bold?: boolean }; tone: 'text' | 'soft'; width?: number };

/** Cut off by measure, and by a window of its own where a script is wider than the measure knows. */
function toLine(text: string, { y, font, tone, width: room = column.width }: Line): string {
  const top = y - 1.4 * font.size;
  const weight = font.bold ? ' font-weight="bold"' : '';
  const line = escapeXml(toFitting(text, room, font));
  return (
    `<svg x="${column.x}" y="${top}" width="${room}" height="${2 * font.size}" overflow="hidden">` +
    `<text class="lc-${tone}" y="${1.4 * font.size}" font-size="${font.size}"${weight}>${line}</text></svg>`
  );
}

function toPair(level: string, points: string): string[] {
  const font = { size: 12 };
  const gap = 12;
  const right = `<text class="lc-text" x="${width - margin}" y="59" text-anchor="end" font-size="12">${escapeXml(points)}</text>`;
  const room = Math.round(column.width - textWidth(points, font) - gap);
  return [toLine(level, { y: 59, font, tone: 'text', width: room }), right];
}

function toBar(progress: number): string {
  const bar = (tone: string, length: number) =>
    `<rect class="lc-${tone}" x="${column.x}" y="69" width="${length}" height="8" rx="4"/>`;
  const filled = Math.round(column.width * Math.min(progress, 1));
  // Shorter than its round ends it would be no bar.
  return bar('track', column.width) + (progress > 0 ? bar('bar', Math.max(filled, 8)) : '');
}

function toMedals(badges: Card['badges']): string {
  const more = badges.length - shownMedals;
  const medals = badges.slice(0, shownMedals).map((badge, index) => {
    const { marks, number } = toMedal(badge);
    const paths = marks.map(({ as, d }) => `<path class="lc-${as}" d="${d}"/>`).join('');
    const text =
      number === undefined
        ? ''
        : `<text class="lc-solid" x="24" y="31" text-anchor="middle" font-size="19" font-weight="bold" stroke="none">${number}</text>`;
    return `<g transform="translate(${margin + index * (medalSize + 6)} 113) scale(${medalSize / 48})">${paths}${text}</g>`;
  });
  const rest =
    more > 0
      ? `<text class="lc-soft" x="${margin + shownMedals * (medalSize + 6) + 2}" y="131" font-size="11">+${more}</text>`
      : '';
  return `<g stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">${medals.join('')}</g>${rest}`;
}
