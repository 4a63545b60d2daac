/** Documents: what people write by hand, so that their changed lines are counted one by one. */
export const countedPaths = ['*.md', '*.mdx', '*.markdown', '*.adoc', '*.rst'] as const;

const endings = countedPaths.map((pattern) => pattern.slice(1));

export function isCounted(path: string): boolean {
  return endings.some((ending) => path.endsWith(ending));
}
