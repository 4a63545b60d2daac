import { expect, it } from 'vitest';
import type { Message } from '../../../src/lib/finding.ts';
import { toFile } from '../../../src/lib/translations/buildStatus.ts';
import type { PageStatus } from '../../../src/lib/translations/status.ts';
import type { Facts } from '../rule.ts';
import type { SitePage } from '../sitePage.ts';
import { staleSection } from './stale-section.ts';

it.each([
  ['unreadable-blob', 'git does not have'],
  ['broken-blob', 'that can be parsed'],
] as const)('says for %s why the sections cannot be told', (reason, words) => {
  const file = toFile('a.md', 'en');
  const common = { page: 'a.md', locale: 'en', source: 'zh-Hans', file, sourceFile: 'docs/a.md' } as const;
  const status: PageStatus = { ...common, state: 'stale', reason, sections: [], recordedBlob: 'a'.repeat(40) };
  const config = { options: { 'stale-section': { budget: 1 } } };
  const facts = { translations: new Map([[file, status]]), config } as unknown as Facts;
  const messages: Message[] = [];
  staleSection.check({ file } as SitePage, facts, ({ message }) => messages.push(message));
  expect(messages.map(({ en }) => en)).toEqual([expect.stringContaining(words)]);
});
