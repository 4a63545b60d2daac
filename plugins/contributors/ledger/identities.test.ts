import { describe, expect, it } from 'vitest';
import type { PersonEntry } from '../rules/rules.ts';
import { buildIdentities } from './identities.ts';
import { assignSlugs } from './slugs.ts';
import { toContact, toHistory } from './testHistory.ts';

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

  it('is a program where the account signs as a GitHub App too, whatever its name', () => {
    const app = 'otelbot[bot] <197+otelbot[bot]@users.noreply.github.com>';
    const user = 'otelbot <197+otelbot@users.noreply.github.com>';
    expect(namesOf([app, user, 'Ann <198+talbot@users.noreply.github.com>'])).toEqual([undefined, undefined, 'Ann']);
    expect(namesOf([user])).toEqual(['otelbot']);
    // Anybody can write a trailer.
    const commits = toHistory([{ author: user }, { author: 'Bob <b@e.org>', coAuthors: [app] }]).commits;
    expect(buildIdentities(commits, []).identify(toContact(user))?.name).toBe('otelbot');
  });

  it('takes its name from what people call themselves before what trailers call them', () => {
    const { identify } = buildIdentities(
      toHistory([{ author: 'Ada <a@e.org>' }, { coAuthors: ['Countess <a@e.org>'] }]).commits,
      [],
    );
    expect(identify(toContact('Countess <a@e.org>'))?.name).toBe('Ada');
  });
});

describe('slugs', () => {
  it('are never those of our own pages, and differ', () => {
    const names = ['all', '90d', 'badges', 'levels', 'health', 'page', 'CON', 'Ada', 'ada', '', '林'];
    const slugs = assignSlugs(names.map((name, index) => ({ id: String(index), name, firstSha: 'abcdef0123' })));
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
});
