const [otherSign, letter, han] = [0, 1, 2];

/**
 * Hashes of the tokens of Markdown prose, in their order: a word or number in any case, or one Han character. White space,
 * punctuation and the targets of links make no difference, so that a paragraph stays the same when it is wrapped, quoted or
 * moved to another folder.
 */
export function tokensOf(source: string): Int32Array {
  const tokens: number[] = [];
  let hash = 0;
  let isOpen = false;
  const close = (): void => {
    if (isOpen) tokens.push(hash);
    isOpen = false;
  };
  for (let index = 0; index < source.length; index++) {
    const unit = source.charCodeAt(index);
    const kind = kindOf(unit);
    if (kind === letter) {
      hash = mix(isOpen ? hash : 0x811c9dc5, unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit);
      isOpen = true;
      continue;
    }
    close();
    if (kind === han) tokens.push(mix(0x811c9dc5, unit));
    else if (unit === 0x5d && source.charCodeAt(index + 1) === 0x28) index = endOfTarget(source, index + 1);
  }
  close();
  return Int32Array.from(tokens);
}

function kindOf(unit: number): number {
  if (unit < 0x80) {
    const small = unit | 0x20;
    return (unit >= 0x30 && unit <= 0x39) || (small >= 0x61 && small <= 0x7a) ? letter : otherSign;
  }
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)) return han;
  // Punctuation and spaces of Latin and of Chinese text; inside the surrogates and all else, letters.
  const isSign =
    unit < 0xc0 || (unit >= 0x2000 && unit <= 0x2bff) || (unit >= 0x3000 && unit <= 0x303f) || unit >= 0xfe10;
  return isSign ? otherSign : letter;
}

/** Targets have no deeper parentheses. The limit also keeps a line of nothing but openings from being read over and over. */
const maxDepth = 2;

/** Of the parenthesis at `start`, where it closes on its line; `start` when it does not. */
function endOfTarget(source: string, start: number): number {
  let depth = 0;
  for (let index = start; index < source.length; index++) {
    const unit = source.charCodeAt(index);
    if (unit === 0x0a || unit === 0x0d) break;
    if (unit === 0x28 && ++depth > maxDepth) break;
    if (unit === 0x29 && --depth === 0) return index;
  }
  return start;
}

/** One step of FNV-1a. */
function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
