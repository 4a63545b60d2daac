import type { Random } from './random.ts';

export type HistoryFile = { path: string; text: string };
/** `rename` gives the old path; `keep` finds nothing to do. */
export type FileChange =
  | { kind: 'write'; file: HistoryFile }
  | { kind: 'rename'; from: string; to: string }
  | { kind: 'delete'; path: string };

type File = { path: string; lines: number[] };

const words = 'span metric log trace exporter collector sampling pipeline resource context baggage queue'.split(' ');
const recentFiles = 400;

/** Draws changes of documents in two languages and of code, in folders of folders; one change in 16 adds a file. */
export function createFiles(random: Random): {
  drawChange: (allowed: { moves: boolean; isTaken: (path: string) => boolean }) => FileChange | undefined;
} {
  const files: File[] = [];
  let made = 0;
  const add = (): FileChange => {
    const file = { path: toPath(made++, random), lines: Array.from({ length: 10 + random(60) }, () => random(1e6)) };
    files.push(file);
    return { kind: 'write', file: toHistoryFile(file) };
  };
  const drawIndex = (): number => {
    // New pages are worked on more than old ones.
    const from = random(3) > 0 ? Math.max(0, files.length - recentFiles) : 0;
    return from + random(files.length - from);
  };
  return {
    drawChange: ({ moves, isTaken }) => {
      const kind = random(100);
      if (files.length < 20 || kind < 6) return add();
      const index = drawIndex();
      const file = files[index];
      if (!file || isTaken(file.path)) return undefined;
      if (moves && kind < 8) {
        const from = file.path;
        file.path = toPath(made++, random);
        return { kind: 'rename', from, to: file.path };
      }
      if (moves && kind < 10) {
        files.splice(index, 1);
        return { kind: 'delete', path: file.path };
      }
      const changed = 1 + random(random(8) === 0 ? 40 : 6);
      const added = Array.from({ length: changed }, () => random(1e6));
      file.lines.splice(random(file.lines.length), Math.min(changed, file.lines.length > 200 ? 60 : changed), ...added);
      return { kind: 'write', file: toHistoryFile(file) };
    },
  };
}

function toPath(number: number, random: Random): string {
  const name = `${words[number % words.length]}-${number}`;
  const folder = `${words[random(words.length)]}/${words[random(words.length)]}-${number % 17}`;
  const kind = random(10);
  if (kind < 4) return `docs/${folder}/${name}.md`;
  if (kind < 6) return `i18n/en/docusaurus-plugin-content-docs/current/${folder}/${name}.md`;
  return kind < 7 ? `examples/${folder}/${name}.go` : `src/${folder}/${name}.c`;
}

function toHistoryFile({ path, lines }: File): HistoryFile {
  return { path, text: lines.map((line) => `${words[line % words.length]} ${words[line % 7]} ${line}\n`).join('') };
}
