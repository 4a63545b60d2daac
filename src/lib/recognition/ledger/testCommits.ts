import fc from 'fast-check';
import { englishPage, firstTime, page, shaOf, toContact, type TestChange, type TestCommit } from './testHistory.ts';

/** Each has one name and one address of their own; none is a program. */
export const humans = [
  'Ada <ada@e.org>',
  'Bob <7+bob@users.noreply.github.com>',
  'Jo Talbot <t@e.org>',
  '林徽因 <l@例子.example>',
  'José Ed <jose@laptop>',
  'Ed <ed@secret.example>',
] as const;
export const programs = ['renovate-bot <r@e.org>', 'OpenTelemetry Bot <9+opentelemetrybot@users.noreply.github.com>'];

/** Contacts that forge what others go by: no trailer may call somebody else's account an app, or give it another number. */
const forgedAuthors = ['m <7+m[bot]@users.noreply.github.com>', 'm <9+bob[bot]@users.noreply.github.com>'];
const forgedTrailers = [
  ...forgedAuthors,
  'x <999+bob@users.noreply.github.com>',
  'x <998+bob@users.noreply.github.com>',
  'Ada <7+bob@users.noreply.github.com>',
  'x-bot <ada@e.org>',
];
/** Bob as GitHub called him before it gave numbers. */
export const oldBob = 'Bob <bob@users.noreply.github.com>';

const hour = 3_600_000;
const day = 24 * hour;

const contact = fc.constantFrom(...humans, ...programs);
const change: fc.Arbitrary<TestChange> = fc
  .tuple(
    fc.constantFrom(page('a'), page('b'), englishPage('a'), { path: 'scripts/a.ts' }, { path: 'yarn.lock' }),
    fc.oneof(fc.constantFrom(0, 1), fc.nat(2000)),
    fc.constantFrom('A', 'M', 'D', 'R'),
  )
  .map(([{ path }, lines, status]) => ({ path, lines, status }));
const changes = fc.oneof(
  fc.array(change, { maxLength: 4 }),
  fc.constant(Array.from({ length: 60 }, (_, file) => page(`many/${file}`, 100))),
);

const subject = fc.oneof(
  fc.constantFrom('x', 'y (#1)', 'fix: z', '修复'),
  fc
    .array(fc.oneof(fc.constantFrom(...'(),:;<>="\'@|…_/ '), fc.constantFrom(...humans.flatMap(partsOf))), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
);

/** Neither a revert nor dated. */
export const plainCommit = toCommits(contact, contact);
/** Like `plainCommit`, by forgers among others. */
export const hostileCommit = toCommits(
  fc.oneof(contact, fc.constantFrom(oldBob, ...forgedAuthors)),
  fc.oneof(contact, fc.constantFrom(oldBob, ...forgedTrailers)),
);

function toCommits(author: fc.Arbitrary<string>, trailer: fc.Arbitrary<string>): fc.Arbitrary<TestCommit> {
  const trailers = fc.array(trailer, { maxLength: 3 });
  return fc.record({ author, coAuthors: trailers, reviewers: trailers, subject, changes });
}

type Link = 'none' | 'sha' | 'title';

/** A linear history, oldest first; several commits may have one time or one day. */
export function commitsOf({
  reverts,
  commit = plainCommit,
}: {
  reverts: boolean;
  commit?: fc.Arbitrary<TestCommit>;
}): fc.Arbitrary<TestCommit[]> {
  const links: Link[] = reverts ? ['none', 'none', 'sha', 'title'] : ['none'];
  const step = fc.constantFrom(0, 0, 1000, hour, day, 40 * day, 400 * day);
  const entry = fc.tuple(commit, step, fc.constantFrom(...links), fc.nat());
  return fc.array(entry, { minLength: 1, maxLength: 25 }).map((entries) => {
    let at = firstTime;
    const commits: TestCommit[] = [];
    for (const [commit, pause, link, seed] of entries) {
      at += pause;
      const target = commits.length > 0 ? seed % commits.length : undefined;
      commits.push({
        ...commit,
        at,
        ...(target !== undefined && toLink(link, target, commits[target]?.subject ?? '')),
      });
    }
    return commits;
  });
}

function toLink(link: Link, target: number, title: string): Pick<TestCommit, 'subject' | 'reverts'> {
  if (link === 'sha') return { reverts: [shaOf(target)] };
  return link === 'title' ? { subject: `Revert "${title}"` } : {};
}

function partsOf(human: string): string[] {
  const { name, email } = toContact(human);
  return [name, name.toUpperCase(), name.normalize('NFD'), email, email.toUpperCase()];
}
