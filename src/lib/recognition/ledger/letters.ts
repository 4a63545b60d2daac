/** Letters that Unicode does not take apart into a base letter and a mark. */
const spellings: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Small letters of the usual width, Latin ones without accents: `Ｊosé` is `jose`. Other scripts keep their marks. */
export function foldLetters(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .toLowerCase()
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[ßæœøłđðþı]/g, (letter) => spellings[letter] ?? letter)
    .normalize('NFC');
}
