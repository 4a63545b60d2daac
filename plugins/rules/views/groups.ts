/** The groups of the list of rules, in its order, with the rules whose name does not tell. */
const members = {
  pages: [
    'mdx-parse',
    'mdx-component',
    'mdx-autolink',
    'mdx-html-comment',
    'conflict-marker',
    'front-matter',
    'page-template',
    'unfinished-page',
    'admonition',
    'heading-id',
    'known-tag',
  ],
  translations: [
    'missing-translation',
    'translation-record',
    'stale-section',
    'parity-heading',
    'parity-structure',
    'parity-code',
    'parity-name',
    'parity-link',
    'parity-front-matter',
    'parity-term',
    'wrong-language',
    'ui-string',
  ],
  links: ['duplicate-route', 'file-link', 'route-link', 'anchor'],
  code: ['code-language', 'code-syntax', 'example-known', 'example-proof', 'example-in-sync'],
  otel: ['otel-deprecated', 'otel-unknown', 'cicd-former-name', 'collector-config'],
  language: ['term-zh', 'term-en', 'han-latin-space', 'punctuation', 'quotes', 'sentence-length', 'spelling'],
  duplicates: ['duplicate-exact', 'duplicate-near'],
  markdownlint: [],
  remark: [],
  engine: [],
} as const satisfies Record<string, readonly string[]>;

export type GroupId = keyof typeof members;

export const groupIds = Object.keys(members) as GroupId[];

/** Where a rule stands in the list; `isSettable` is false for what the engine itself reports. */
export function groupOf(id: string, isSettable: boolean): GroupId {
  if (id.startsWith('md/')) return 'markdownlint';
  if (id.startsWith('remark/')) return 'remark';
  if (!isSettable) return 'engine';
  return groupIds.find((group) => (members[group] as readonly string[]).includes(id)) ?? 'pages';
}

/** The order inside a group: that of the table above, then by name. */
export function compareInGroup(group: GroupId): (a: string, b: string) => number {
  const order: readonly string[] = members[group];
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return (a, b) => place(a) - place(b) || (a < b ? -1 : 1);
}

/** Whether a rule has a group of its own choice, not merely one that takes in all others. */
export function isPlaced(id: string): boolean {
  return /^(?:md|remark)\//.test(id) || groupIds.some((group) => (members[group] as readonly string[]).includes(id));
}
