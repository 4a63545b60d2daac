import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFixtureRepository, type FixtureRepository } from '../contributors/fixtureRepository.ts';
import { readRepository, type Repository } from '../contributors/readRepository.ts';
import { answer } from './answer.ts';
import type { CommitExplanation } from './explainCommit.ts';
import type { PersonExplanation } from './explainPerson.ts';

let fixture: FixtureRepository;
let repository: Repository;
beforeAll(async () => {
  fixture = createFixtureRepository();
  repository = await readRepository({ root: '/', repo: fixture.dir });
});
afterAll(() => fixture.remove());

const ask = (query: string, shown = 20) => answer(query, repository, { shown });
const commitOf = (query: string) => (ask(query).json as { commit: CommitExplanation }).commit;
const personOf = (query: string) => (ask(query).json as { person: PersonExplanation }).person;

describe('a commit', () => {
  it('comes with its pool and everybody’s share', () => {
    const { shares, ...commit } = commitOf(fixture.shas.shared.slice(0, 10));
    expect(commit).toEqual({
      sha: fixture.shas.shared,
      at: '2026-05-01T10:00:00.000Z',
      subject: 'Write another',
      type: 'docs',
      files: 1,
      lines: 100,
      size: 7,
      weight: 1,
      pool: 7,
      why: '100 lines: size 7; x 1 for docs',
      reverts: [],
    });
    expect(shares.map(({ name, base, points, why }) => [name, base, points, why])).toEqual([
      ['Ada Lovelace', 4.9, 4.9, 'author: 4.9 of 7'],
      ['Grace Hopper', 1.05, 1.05, 'co-author: 1.05 of 7'],
      ['王小明', 1.05, 1.05, 'co-author: 1.05 of 7'],
    ]);
  });

  it('may be the second of a day', () => {
    const [ofAda] = personOf('ada-lovelace').credits.slice(-1);
    expect(ofAda).toMatchObject({ points: 0.8, why: expect.stringContaining('second of the day: halved') });
  });

  it('may take back another, or be taken back', () => {
    const revert = commitOf(fixture.shas.revert);
    expect(revert).toMatchObject({ type: 'revert', pool: 1, why: 'a revert: 1' });
    const [reverted = ''] = revert.reverts;
    expect(commitOf(reverted)).toMatchObject({
      pool: 0,
      revertedBy: fixture.shas.revert,
      why: `taken back by ${fixture.shas.revert.slice(0, 12)}: 0`,
    });
    expect(ask(fixture.shas.revert).text).toContain(`Reverts  ${reverted.slice(0, 12)}\n`);
  });

  it('has the same numbers in its text', () => {
    expect(ask(fixture.shas.shared).text.split('\n')).toEqual([
      `${fixture.shas.shared.slice(0, 12)}  2026-05-01  Write another`,
      '',
      'Kind     docs',
      'Scored   100 lines in 1 file; documents are counted, other files estimated from their size',
      'Pool     7: 100 lines: size 7; x 1 for docs',
      '',
      'Points  Who           Why',
      '   4.9  Ada Lovelace  author: 4.9 of 7',
      '  1.05  Grace Hopper  co-author: 1.05 of 7',
      '  1.05  王小明        co-author: 1.05 of 7',
      '',
    ]);
  });

  it('earns nothing as a merge or by a program, and says so', () => {
    expect(ask(fixture.shas.merge).text).toContain('has no points. It is a merge');
    expect(ask(fixture.shas.bot).text).toContain('has no points. Only programs worked on it');
    expect(ask(fixture.shas.bot).json).toMatchObject({
      schema: 'otlp-docs/points@1',
      excluded: { sha: fixture.shas.bot },
    });
  });
});

describe('a person', () => {
  it('is found by id and by name', () => {
    expect(personOf('old-ada').name).toBe('Ada L');
    expect(personOf('ADA LOVELACE').id).toBe('ada-lovelace');
    expect(personOf('王小明').credits).toHaveLength(3);
  });

  it('comes with level, badges and what is missing', () => {
    expect(personOf('ada-lovelace')).toMatchObject({
      points: 13.7,
      commits: 4,
      weeks: 3,
      types: { docs: 11.9, tooling: 0.8, revert: 1 },
      level: { id: 'contributor', name: 'Contributor', at: '2026-05-01T10:00:00.000Z', sha: fixture.shas.shared },
      next: { id: 'regular', points: 36.3, weeks: 2 },
      badges: [{ id: 'first-merge' }, { id: 'anniversary-1', at: '2026-05-01T10:00:00.000Z' }],
    });
    expect(ask('ada-lovelace').text).toContain('Next    Regular: 36.3 points and 2 active weeks to go\n');
  });

  it('has credits that sum up to the points', () => {
    for (const { slug } of repository.ledger.persons) {
      const { credits, points } = personOf(slug);
      expect(credits.reduce((sum, credit) => sum + credit.points * 1000, 0)).toBeCloseTo(points * 1000, 6);
    }
  });

  it('is listed as long as asked for', () => {
    expect(ask('ada-lovelace', 1).text).toContain('\n… and 3 more; --all lists them.\n');
    expect((ask('ada-lovelace', 1).json as { person: PersonExplanation }).person.credits).toHaveLength(1);
    expect(ask('ada-lovelace', Infinity).text).not.toContain('more;');
  });
});

describe('an unclear question', () => {
  it('gets the nearest name', () => {
    expect(() => ask('Grace Hoper')).toThrow(/Did you mean "Grace Hopper"\?$/);
    expect(() => ask('0000000000')).toThrow(/^Unexpected "0000000000", expected the id or name/);
  });

  it('gets the candidates', () => {
    const several = createNamesakes();
    expect(() => answer('Kim Lee', several, { shown: 1 })).toThrow(
      /it may be 2 people: kim-lee, kim-lee-2\. Give more/,
    );
    expect(() => answer('abcd', several, { shown: 1 })).toThrow(/it may be 2 commits: abcd0{8}, abcd1{8}\. Give more/);
  });

  function createNamesakes(): Repository {
    const [first, second] = repository.ledger.persons;
    const [one, other] = repository.history.commits;
    if (!first || !second || !one || !other) throw new Error('The fixture has fewer people than expected.');
    const persons = [
      { ...first, slug: 'kim-lee', name: 'Kim Lee' },
      { ...second, slug: 'kim-lee-2', name: 'kim lee' },
    ];
    const commits = [
      { ...one, sha: `abcd${'0'.repeat(36)}` },
      { ...other, sha: `abcd${'1'.repeat(36)}` },
    ];
    return {
      ...repository,
      ledger: { ...repository.ledger, persons },
      history: { ...repository.history, commits },
    };
  }
});

describe('somebody who asked not to be named', () => {
  const optedOut = async (): Promise<Repository> => {
    const people = [{ aliases: ['wang@example.org'], optOut: true }];
    const { buildLedger } = await import('../../plugins/contributors/ledger/buildLedger.ts');
    const { history, layout } = repository;
    const rules = { ...repository.rules, people };
    return { ...repository, rules, ledger: buildLedger(history, { rules, layout, include: ['**'], exclude: [] }) };
  };

  it('is one row without a role', async () => {
    const { json, text } = answer(fixture.shas.shared, await optedOut(), { shown: 20 });
    const { shares } = (json as { commit: CommitExplanation }).commit;
    expect(shares.at(-1)).toEqual({ name: 'Anonymous', points: 1.05, why: 'asked not to be named' });
    expect(JSON.stringify(json) + text).not.toMatch(/王小明|wang/);
  });

  it('is not found', async () => {
    const hidden = await optedOut();
    expect(() => answer('王小明', hidden, { shown: 20 })).toThrow(/^Unexpected "王小明"/);
  });
});
