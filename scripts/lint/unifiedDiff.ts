const context = 3;

type Step = { kind: ' ' | '-' | '+'; line: string };

/** The difference of two texts as `git apply` reads it; empty when they are equal. Pure. */
export function toUnifiedDiff({ file, before, after }: { file: string; before: string; after: string }): string {
  if (before === after) return '';
  const steps = compareLines(splitLines(before), splitLines(after));
  const changed = steps.flatMap(({ kind }, index) => (kind === ' ' ? [] : [index]));
  const hunks: { from: number; to: number }[] = [];
  for (const index of changed) {
    const last = hunks.at(-1);
    if (last && index - context <= last.to + context) last.to = index;
    else hunks.push({ from: index, to: index });
  }
  const body = hunks.map(({ from, to }) =>
    formatHunk(steps, Math.max(0, from - context), Math.min(steps.length, to + context + 1)),
  );
  return `--- a/${file}\n+++ b/${file}\n${body.join('')}`;
}

function formatHunk(steps: readonly Step[], from: number, to: number): string {
  const count = (kind: '-' | '+', end: number, start = 0): number =>
    steps.slice(start, end).filter((step) => step.kind === ' ' || step.kind === kind).length;
  const place = (kind: '-' | '+'): string => {
    const length = count(kind, to, from);
    return `${kind}${count(kind, from) + (length === 0 ? 0 : 1)},${length}`;
  };
  const lines = steps.slice(from, to).map(({ kind, line }) => {
    const isWhole = line.endsWith('\n');
    return `${kind}${line}${isWhole ? '' : '\n\\ No newline at end of file\n'}`;
  });
  return `@@ ${place('-')} ${place('+')} @@\n${lines.join('')}`;
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Equal lines at both ends first: fixes touch little. Then the shortest script, after Myers' greedy algorithm. */
function compareLines(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const keep = (lines: readonly string[]): Step[] => lines.map((line) => ({ kind: ' ', line }));
  return [
    ...keep(before.slice(0, start)),
    ...shortestScript(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...keep(end > 0 ? before.slice(-end) : []),
  ];
}

function shortestScript(before: readonly string[], after: readonly string[]): Step[] {
  const furthest = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  const at = (map: ReadonlyMap<number, number>, diagonal: number): number => map.get(diagonal) ?? -1;
  for (let edits = 0; edits <= before.length + after.length; edits++) {
    trail.push(new Map(furthest));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isDown =
        diagonal === -edits || (diagonal !== edits && at(furthest, diagonal - 1) < at(furthest, diagonal + 1));
      let x = isDown ? at(furthest, diagonal + 1) : at(furthest, diagonal - 1) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(before, after, trail);
    }
  }
  return [];
}

function walkBack(
  before: readonly string[],
  after: readonly string[],
  trail: readonly ReadonlyMap<number, number>[],
): Step[] {
  const steps: Step[] = [];
  let [x, y] = [before.length, after.length];
  for (let edits = trail.length - 1; edits >= 0; edits--) {
    const furthest = trail[edits];
    const diagonal = x - y;
    const [left, right] = [furthest?.get(diagonal - 1) ?? -1, furthest?.get(diagonal + 1) ?? -1];
    const previous = diagonal === -edits || (diagonal !== edits && left < right) ? diagonal + 1 : diagonal - 1;
    const fromX = furthest?.get(previous) ?? 0;
    const fromY = fromX - previous;
    while (x > fromX && y > fromY && x > 0 && y > 0) steps.push({ kind: ' ', line: before[(x--, y--, x)] ?? '' });
    if (edits > 0) {
      if (x === fromX) steps.push({ kind: '+', line: after[--y] ?? '' });
      else steps.push({ kind: '-', line: before[--x] ?? '' });
    }
  }
  return steps.reverse();
}
