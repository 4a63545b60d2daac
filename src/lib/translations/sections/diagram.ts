/** What a Mermaid diagram draws, and what it writes beside that. */
type Diagram = {
  /** Its lines with `□` for every text; `line` for each one of a kind of diagram that is not known here. */
  lines: readonly string[];
  /** Its texts in their order. */
  labels: readonly string[];
};

/** In the place of a text. */
const text = '□';

/** Mermaid's own limit for a whole diagram is 50,000; a longer line is no diagram, and is taken as a text. */
const maxLine = 2000;

type ReadLine = (line: string, label: (text: string) => string) => string;

/**
 * A Mermaid diagram in two parts: what a translation of it keeps and what it translates. Comments, configuration and white space
 * are in neither. Linear in the length of the diagram.
 */
export function toDiagram(code: string): Diagram {
  const [first = '', ...rest] = linesOf(code);
  const readLine = readers[/^[\w-]+/.exec(first)?.[0] ?? ''];
  const labels: string[] = [];
  const label = (found: string): string => {
    labels.push(found.trim());
    return text;
  };
  const read = (line: string): string => {
    if (readLine && line.length <= maxLine) return readLine(line, label).replace(/\s+/g, ' ').trim();
    label(line);
    return 'line';
  };
  const lines: string[] = [first.replace(/\s+/g, ' ')];
  let isNote = false;
  for (const line of rest) {
    const isEnd = /^end +note$/i.test(line);
    lines.push(isNote && !isEnd ? label(line) : read(line));
    isNote = readLine === readMessages && !isEnd && (isNote || /^note +(?:left|right) of [^:]*$/i.test(line));
  }
  return { lines, labels };
}

/**
 * What a Mermaid diagram draws, to be compared with its translation: nodes by their order of appearance and the arrows
 * between them, without any text. Of kinds of diagrams other than flowcharts, sequence and state diagrams, only the number of lines.
 */
export function diagramShape(code: string): string {
  const numbers = new Map<string, string>();
  const [first = '', ...rest] = toDiagram(code).lines;
  const numbered = rest.map((line) =>
    line.replace(/[\p{L}\p{N}_]+/gu, (name, at: number) => {
      if (keywords.has(name) || isArrowHead(line, at, name)) return name;
      const number = numbers.get(name) ?? `n${numbers.size + 1}`;
      numbers.set(name, number);
      return number;
    }),
  );
  return [first, ...numbered].join('\n');
}

/** Without comments, directives, front matter of its own, blank lines. */
function linesOf(code: string): string[] {
  const lines = code.split(/\r?\n/).map((line) => line.trim());
  const start = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  return lines.slice(start).filter((line) => line !== '' && !line.startsWith('%%'));
}

const keywords = new Set(
  (
    'end subgraph direction TB TD BT RL LR style classDef class click linkStyle href callback ' +
    'participant actor as create destroy activate deactivate autonumber box loop alt else opt par and critical option break rect ' +
    'note Note over left right of state fork join choice line title accTitle accDescr'
  ).split(' '),
);

/** `A --x B`, `A --o B`. */
function isArrowHead(line: string, at: number, name: string): boolean {
  return /^[xo]$/.test(name) && /[-.=]/.test(line[at - 1] ?? '');
}

const readers: Readonly<Record<string, ReadLine>> = {
  flowchart: readFlow,
  graph: readFlow,
  sequenceDiagram: readMessages,
  stateDiagram: readMessages,
  'stateDiagram-v2': readMessages,
};

// In quotes, on an edge, in a node, between the two halves of an edge. `--x` and `--o` are heads of arrows.
const flowText = new RegExp(
  [
    /"([^"]*)"/,
    /\|([^|]*)\|/,
    /(?<![[({])([[({]+[/\\]?)([^[\](){}"]*)(?=[\])}])/,
    /(?<=(?:^|[^-.=])(?:--|==|-\.))(?=\s|[^ox])\s*([^\s>|=.-][^>|]*?)\s*(?=--|==|\.-)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** `a["text"] -->|text| b(text)`, `a -- text --> b`, `subgraph text`. */
function readFlow(line: string, label: (text: string) => string): string {
  if (/^(?:style|classDef|class|click|linkStyle)\b/.test(line)) return line;
  const [, subgraph, title = ''] = /^(subgraph\s+)(.*)$/.exec(line) ?? readTitle(line) ?? [];
  if (subgraph && !/[["]/.test(title)) return subgraph + label(title);
  return line
    .replace(flowText, (_, quoted?: string, onEdge?: string, opening?: string, inNode?: string, between?: string) => {
      if (opening !== undefined) return `${opening}${label(inNode ?? '')}`;
      if (between !== undefined) return ` ${label(between)} `;
      return onEdge === undefined ? label(quoted ?? '') : `|${label(onEdge)}|`;
    })
    .replace(/;$/, '');
}

/** `A->>B: text`, `participant A as text`, `Note over A: text`, `loop text`, `state "text" as A`. */
function readMessages(line: string, label: (text: string) => string): string {
  const block = /^((?:loop|alt|else|opt|par|and|critical|option|break|box)\s+)(.*)$/.exec(line) ?? readTitle(line);
  if (block) return (block[1] ?? '') + label(block[2] ?? '');
  const alias = /^((?:create\s+)?(?:participant|actor)\s+.*?\s+as\s+)(.*)$/.exec(line);
  if (alias) return (alias[1] ?? '') + label(alias[2] ?? '');
  const colon = line.search(/:(?!:)/);
  const drawn = (colon < 0 ? line : line.slice(0, colon)).replace(/"([^"]*)"/g, (_, quoted: string) => label(quoted));
  return colon < 0 ? drawn : `${drawn}:${label(line.slice(colon + 1))}`;
}

function readTitle(line: string): RegExpExecArray | null {
  return /^((?:title|accTitle|accDescr)\b\s*:?\s*)(.*)$/.exec(line);
}
