type Block = { yaml: string; yamlStart: number; end: number } | 'none' | 'unclosed';

/** Finds the YAML between the dashes at the top of a page, the way Docusaurus does. */
export function findFrontMatter(text: string): Block {
  const opening = /^---[ \t]*(\r\n|\n|\r)/.exec(text)?.[0];
  if (!opening) return 'none';
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = opening.length;
  const found = closing.exec(text);
  if (!found) return 'unclosed';
  return {
    yaml: text.slice(opening.length, found.index),
    yamlStart: opening.length,
    end: found.index + found[0].length,
  };
}
