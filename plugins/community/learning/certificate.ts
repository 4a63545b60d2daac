/** What stands on a certificate, in the reader's language. */
export type CertificateWords = {
  /** Name of the site. */
  site: string;
  /** `Self-assessment`: what kind of paper this is. */
  kind: string;
  /** Typed by the person; anything. */
  name: string;
  /** What the person did: one sentence. */
  did: string;
  /** Title of the path. */
  path: string;
  /** `2026-11-22` */
  date: string;
  /** That nobody has verified it. */
  caveat: string;
  /** Where the path is: an address. */
  address: string;
};

export const certificateSize = { width: 1120, height: 792 } as const;

/** The longest name, in code points: what is longer is cut, so that everything stays on the paper. */
export const longestName = 60;

const fonts =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif";

/** A certificate as an SVG document. Whatever is in the words is text in it, and nothing else. Pure. */
export function drawCertificate(words: CertificateWords): string {
  const { width, height } = certificateSize;
  const middle = width / 2;
  const line = (y: number, text: string, { size, colour, weight = 400, room = width - 200 }: Line): string => {
    const fitted = Math.min(size, Math.floor(room / Math.max(1, widthOf(text))));
    return `<text x="${middle}" y="${y}" font-size="${fitted}" font-weight="${weight}" fill="${colour}">${escape(text)}</text>`;
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escape(fonts)}" text-anchor="middle">`,
    `<title>${escape(`${words.path}: ${toName(words.name)}`)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<rect x="28" y="28" width="${width - 56}" height="${height - 56}" rx="14" fill="none" stroke="#2a48b8" stroke-width="3"/>`,
    line(132, words.site, { size: 30, colour: '#2a48b8', weight: 700 }),
    line(182, words.kind, { size: 22, colour: '#4b5568' }),
    `<rect x="${middle - 36}" y="208" width="72" height="6" rx="3" fill="#ffb545"/>`,
    line(330, toName(words.name), { size: 64, colour: '#141a27', weight: 700 }),
    `<rect x="${middle - 180}" y="362" width="360" height="2" fill="#dfe3ec"/>`,
    line(430, words.did, { size: 24, colour: '#1d2433' }),
    line(492, words.path, { size: 40, colour: '#141a27', weight: 700 }),
    line(566, words.date, { size: 24, colour: '#1d2433' }),
    line(668, words.caveat, { size: 20, colour: '#9a4f00', weight: 600 }),
    line(710, words.address, { size: 18, colour: '#4b5568' }),
    '</svg>',
  ].join('\n');
}

/** A name for a file: letters and digits of any script, and hyphens. */
export function toFileName(path: string, name: string): string {
  const clean = toName(name)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return ['certificate', path, clean].filter((part) => part !== '').join('-');
}

type Line = { size: number; colour: string; weight?: number; room?: number };

/** A name as it can be printed on one line. */
function toName(name: string): string {
  // Control characters are not allowed in XML, marks of direction could turn the words around it, and halves of pairs are no text.
  const plain = name
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = [...plain];
  return letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : plain;
}

/** In em, and rather too much: where Chinese is drawn, a letter is as wide as it is high. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.62 : 1.05), 0);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
