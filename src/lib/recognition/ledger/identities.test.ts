import { describe, expect, it } from 'vitest';
import { reservedSegments } from '../reservedSegments.ts';
import type { PersonEntry } from '../rules/rules.ts';
import { buildIdentities } from './identities.ts';
import { assignSlugs } from './slugs.ts';
import { shaOf, toAttribution, toContact, toHistory, toLedger, type TestCommit } from './testHistory.ts';

/** Names by contact, as `Name <address>`, oldest commit first; undefined for a program. */
function namesOf(authors: string[], people: PersonEntry[] = []): (string | undefined)[] {
  const { identify } = buildIdentities(toHistory(authors.map((author) => ({ author }))).commits, people);
  return authors.map((author) => identify(toContact(author))?.name);
}

describe('an identity', () => {
  it('is an address, whatever its case, under the newest name', () => {
    expect(namesOf(['Ada <a@e.org>', 'Ada L <A@E.org>'])).toEqual(['Ada L', 'Ada L']);
  });

  it('is not shared by people of one name', () => {
    const authors = ['Wei Wang <1@e.org>', 'Wei Wang <2@e.org>'];
    const { identify } = buildIdentities(toHistory(authors.map((author) => ({ author }))).commits, []);
    expect(new Set(authors.map((author) => identify(toContact(author)))).size).toBe(2);
  });

  it('is GitHub’s number, not the login, which may pass to somebody else', () => {
    const authors = ['A <1+ada@users.noreply.github.com>', 'B <2+ada@users.noreply.github.com>'];
    expect(namesOf(authors)).toEqual(['A', 'B']);
    expect(namesOf([...authors, 'C <ada@users.noreply.github.com>'])).toEqual(['A', 'B', 'C']);
    expect(namesOf(['A <1+ada@users.noreply.github.com>', 'C <ada@users.noreply.github.com>'])).toEqual(['C', 'C']);
  });

  it('is what data/people.yml says, bots and people called Bot too', () => {
    const people = [
      { aliases: ['a@e.org', 'b@e.org'], name: '林徽因' },
      { aliases: ['j@e.org'], bot: false },
      { aliases: ['q@e.org'], bot: true },
    ];
    expect(namesOf(['A <a@e.org>', 'B <B@e.org>', 'Jan Bot <j@e.org>', 'Quiet <q@e.org>'], people)).toEqual([
      '林徽因',
      '林徽因',
      'Jan Bot',
      undefined,
    ]);
  });

  it('is a program where the account writes as a GitHub App, and never under a plain login', () => {
    const app = 'otelbot[bot] <197+otelbot[bot]@users.noreply.github.com>';
    const user = 'otelbot <197+otelbot@users.noreply.github.com>';
    const who = (...commits: TestCommit[]) => buildIdentities(toHistory(commits).commits, []).identify(toContact(user));
    expect(who({ author: app, coAuthors: [user] })).toBeUndefined();
    // Anybody can write a trailer, or a commit in a name that nobody else uses.
    expect(who({ author: user }, { coAuthors: [app] })?.name).toBe('otelbot');
    expect(who({ author: user }, { author: 'm[bot] <197+m[bot]@users.noreply.github.com>' })?.name).toBe('otelbot');
  });

  it('is not split by a trailer that gives a login another number', () => {
    const old = 'Ada <ada@users.noreply.github.com>';
    const forged = ['x <999+ada@users.noreply.github.com>', 'y <998+ada@users.noreply.github.com>'];
    const idsOf = (commits: TestCommit[], contacts: string[]) => {
      const { identify } = buildIdentities(toHistory(commits).commits, []);
      return new Set(contacts.map((contact) => identify(toContact(contact))?.id)).size;
    };
    const ada = 'Ada <1+ada@users.noreply.github.com>';
    expect(idsOf([{ author: ada }, { author: old }, { coAuthors: forged }], [ada, old])).toBe(1);
    expect(idsOf([{ author: old, coAuthors: [ada] }, { coAuthors: forged }], [ada, old])).toBe(1);
  });

  it('takes its name from what people call themselves before what trailers call them', () => {
    const { identify } = buildIdentities(
      toHistory([{ author: 'Ada <a@e.org>' }, { coAuthors: ['Countess <a@e.org>'] }]).commits,
      [],
    );
    expect(identify(toContact('Countess <a@e.org>'))?.name).toBe('Ada');
  });
});

describe('somebody with several entries', () => {
  const entries: PersonEntry[] = [
    { aliases: ['7+ada@users.noreply.github.com'], name: 'Ada' },
    { aliases: ['a@e.org', '7+ada-l@users.noreply.github.com'], optOut: true, bot: false, name: 'Ada L' },
    { aliases: ['A@E.org'], bot: true },
  ];

  it.each([entries, entries.toReversed()])('is opted out in whatever order they stand', (...people) => {
    const authors = ['Ada <7+ada@users.noreply.github.com>', 'Ada <a@e.org>'];
    const { identify } = buildIdentities(toHistory(authors.map((author) => ({ author }))).commits, [
      ...people.filter(({ bot }) => bot !== true),
    ]);
    const found = authors.map((author) => identify(toContact(author)));
    expect(found.map((identity) => identity?.optOut)).toEqual([true, true]);
    expect(new Set(found).size).toBe(1);
  });

  it('is a program or not by the first that says so', () => {
    expect(namesOf(['Ada <a@e.org>'], entries)).toEqual(['Ada']);
    expect(namesOf(['Ada <a@e.org>'], entries.toReversed())).toEqual([undefined]);
  });
});

describe('a name of somebody who opted out', () => {
  const hidden = { aliases: ['g@e.org'], optOut: true };
  const grace = { author: 'Grace Hopper <g@e.org>' };
  const find = (commits: TestCommit[], contact: string, people: PersonEntry[] = []) =>
    buildIdentities(toHistory([grace, ...commits]).commits, [hidden, ...people]).identify(toContact(contact));

  it.each([
    'Ada and Grace Hopper <x@e.org>',
    'Grace Hopper (work) <x@e.org>',
    'grace.hopper <x@e.org>',
    'G <7+grace-hopper@users.noreply.github.com>',
  ])('hides %s too', (author) => expect(find([{ author }], author)?.optOut).toBe(true));

  it('does not hide somebody whom only a trailer calls so', () => {
    const bob = 'Bob <b@e.org>';
    expect(find([{ author: bob }, { coAuthors: ['Grace Hopper <b@e.org>'] }], bob)).toMatchObject({
      name: 'Bob',
      optOut: false,
    });
  });

  it('is taken out of the name of somebody with an entry, and their login is not used', () => {
    const both = 'Ada and Grace Hopper <7+grace-hopper@users.noreply.github.com>';
    const entry = { aliases: [toContact(both).email] };
    expect(find([{ author: both }], both, [entry])).toMatchObject({ name: 'Ada and …', optOut: false });
    expect(find([{ author: both }], both, [entry])).not.toHaveProperty('login');
    expect(find([{ author: both }], both, [{ ...entry, name: 'GRACE HOPPER' }])?.name).toBe('');
  });

  it('is known from merges and the trailers of merges as well', () => {
    const merge = { author: 'Amazing <g@e.org>', coAuthors: ['Admiral <g@e.org>'], parents: [shaOf(0), shaOf(0)] };
    for (const author of ['Amazing <x@e.org>', 'Admiral <x@e.org>']) {
      expect(find([{ author }, merge], author)?.optOut).toBe(true);
    }
  });
});

describe('slugs', () => {
  it('are never those of our own pages, and differ', () => {
    const names = ['all', '90d', 'badges', 'levels', 'health', 'page', 'CON', 'Ada', 'ada', '', '林'];
    const slugs = assignSlugs(
      names.map((name, index) => ({ id: String(index), name, firstSha: 'abcdef0123' })),
      reservedSegments,
    );
    expect([...slugs.values()]).toEqual([
      'all-abcdef0',
      '90d-abcdef0',
      'badges-abcdef0',
      'levels-abcdef0',
      'health-abcdef0',
      'page-abcdef0',
      'con-abcdef0',
      'ada',
      'ada-abcdef0',
      'person-abcdef0',
      'person-abcdef0-2',
    ]);
  });

  it('differ for very many people of one name and one commit', () => {
    const people = Array.from({ length: 100_000 }, (_, id) => ({ id: String(id), name: 'Ada', firstSha: 'abcdef0' }));
    expect(new Set(assignSlugs(people).values()).size).toBe(people.length);
  });

  it('of somebody who opts out stay theirs', () => {
    const commits = [{ author: 'Ed <7+eddy@users.noreply.github.com>' }, { author: 'Éd-Dy <e@e.org>' }];
    const people = [{ aliases: ['7+eddy@users.noreply.github.com'], optOut: true }];
    const slugsOf = (people: PersonEntry[]) => toLedger(commits, { rules: { people } }).persons.map(({ slug }) => slug);
    expect(slugsOf([])).toEqual(['eddy', 'ed-dy']);
    expect(toLedger([...commits, { author: 'Eddy T <eddy@e.org>' }]).persons.at(-1)?.slug).toBe('eddy-t');
    const later = [...commits, { author: 'x <8+eddy@users.noreply.github.com>' }];
    const entry = { aliases: ['8+eddy@users.noreply.github.com'] };
    const { persons } = toLedger(later, { rules: { people: [...people, entry] } });
    expect(persons.map(({ slug }) => slug)).not.toContain('eddy');
  });

  it('are found by contact, also of people without a credit, and never of those who opted out', () => {
    const { ledger, slugOf, findOthers } = toAttribution(
      [
        { author: 'Ada <a@e.org>', coAuthors: ['Ed <e@e.org>'] },
        { author: 'Mia <m@e.org>', parents: [shaOf(0), shaOf(0)] },
        { author: 'Ada <a2@e.org>', parents: [shaOf(0), shaOf(0)] },
        { author: 'x-bot <x@e.org>' },
        { author: 'anonymous <n@e.org>' },
      ],
      { rules: { people: [{ aliases: ['e@e.org'], optOut: true }] } },
    );
    const slugs = ['Ada <a@e.org>', 'Ed <e@e.org>', 'Mia <m@e.org>', 'Ada <a2@e.org>', 'x-bot <x@e.org>'];
    const second = `ada-${shaOf(2).slice(0, 7)}`;
    expect(slugs.map((contact) => slugOf(toContact(contact)))).toEqual(['ada', 'anonymous', 'mia', second, undefined]);
    expect([...findOthers()]).toEqual([
      ['mia', 'Mia'],
      [second, 'Ada'],
    ]);
    expect(ledger.persons.map(({ slug }) => slug)).toEqual(['ada', `anonymous-${shaOf(4).slice(0, 7)}`]);
  });
});
