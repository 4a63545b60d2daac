import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRecognition } from '../../src/lib/recognition/standings/buildRecognition.ts';
import { createFixtureRepository, type FixtureRepository } from '../contributors/fixtureRepository.ts';
import { readBoardSource, type BoardSource } from '../contributors/readBoardSource.ts';
import { answer } from './answer.ts';
import type { CommitExplanation } from './explainCommit.ts';
import type { PersonExplanation } from './explainPerson.ts';

let fixture: FixtureRepository;
let source: BoardSource;
beforeAll(async () => {
  fixture = createFixtureRepository();
  source = await readBoardSource({ root: '/', repo: fixture.dir });
});
afterAll(() => fixture.remove());

const ask = (query: string, shown = 20) => answer(query, source, { shown });
const commitOf = async (query: string) => ((await ask(query)).json as { commit: CommitExplanation }).commit;
const personOf = async (query: string) => ((await ask(query)).json as { person: PersonExplanation }).person;

describe('a commit', () => {
  it('comes with its pool and everybody’s share', async () => {
    const { shares, ...commit } = await commitOf(fixture.shas.shared.slice(0, 10));
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

  it('may be the second of a day', async () => {
    const [ofAda] = (await personOf('ada-lovelace')).credits.slice(-1);
    expect(ofAda).toMatchObject({ points: 0.8, why: expect.stringContaining('2nd by points that day, x 1/2') });
  });

  it('may take back another, or be taken back', async () => {
    const revert = await commitOf(fixture.shas.revert);
    expect(revert).toMatchObject({ type: 'revert', pool: 1, why: 'a revert: 1' });
    const [reverted = ''] = revert.reverts;
    expect(await commitOf(reverted)).toMatchObject({
      pool: 0,
      revertedBy: fixture.shas.revert,
      why: `taken back by ${fixture.shas.revert.slice(0, 12)}: 0`,
    });
    expect((await ask(fixture.shas.revert)).text).toContain(`Reverts  ${reverted.slice(0, 12)}\n`);
  });

  it('has the same numbers in its text', async () => {
    expect((await ask(fixture.shas.shared)).text.split('\n')).toEqual([
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

  it('earns nothing as a merge or by a program, and says so', async () => {
    expect((await ask(fixture.shas.merge)).text).toContain('has no points. It is a merge');
    expect((await ask(fixture.shas.bot)).text).toContain('has no points. Only programs worked on it');
    expect((await ask(fixture.shas.bot)).json).toMatchObject({
      schema: 'otlp-docs/points@1',
      excluded: { sha: fixture.shas.bot },
    });
  });
});

describe('a person', () => {
  it('is found by id and by name', async () => {
    expect((await personOf('old-ada')).name).toBe('Ada L');
    expect((await personOf('ADA LOVELACE')).id).toBe('ada-lovelace');
    expect((await personOf('王小明')).credits).toHaveLength(3);
  });

  it('comes with level, badges and what is missing', async () => {
    expect(await personOf('ada-lovelace')).toMatchObject({
      points: 13.7,
      commits: 4,
      weeks: 3,
      types: { docs: 11.9, tooling: 0.8, revert: 1 },
      level: { id: 'contributor', name: 'Contributor', at: '2026-05-01T10:00:00.000Z', sha: fixture.shas.shared },
      next: { id: 'regular', points: 36.3, weeks: 2 },
      badges: [{ id: 'first-merge' }, { id: 'anniversary-1', at: '2026-05-01T10:00:00.000Z' }],
    });
    expect((await ask('ada-lovelace')).text).toContain('Next    Regular: 36.3 points and 2 active weeks to go\n');
  });

  it('has credits that sum up to the points', async () => {
    for (const { slug } of source.ledger.persons) {
      const { credits, points } = await personOf(slug);
      expect(credits.reduce((sum, credit) => sum + credit.points * 1000, 0)).toBeCloseTo(points * 1000, 6);
    }
  });

  it('is listed as long as asked for', async () => {
    expect((await ask('ada-lovelace', 1)).text).toContain('\n… and 3 more; --all lists them.\n');
    expect(((await ask('ada-lovelace', 1)).json as { person: PersonExplanation }).person.credits).toHaveLength(1);
    expect((await ask('ada-lovelace', Infinity)).text).not.toContain('more;');
  });
});

describe('an unclear question', () => {
  it('gets the nearest name', async () => {
    await expect(ask('Grace Hoper')).rejects.toThrow(/Did you mean "Grace Hopper"\?$/);
    await expect(ask('0000000000')).rejects.toThrow(/^Unexpected "0000000000", expected the id or name/);
  });

  it('gets the candidates', async () => {
    const several = createNamesakes();
    await expect(answer('Kim Lee', several, { shown: 1 })).rejects.toThrow(
      /it may be 2 people: kim-lee \(13\.7 points, latest 2026-06-30\), kim-lee-2 \(.* points, latest .*\)\. Ask for one of these ids\.$/,
    );
    await expect(answer('abcd', several, { shown: 1 })).rejects.toThrow(
      /it may be 2 commits: abcd0{8}, abcd1{8}\. Give more/,
    );
  });

  function createNamesakes(): BoardSource {
    const [first, second] = source.ledger.persons;
    const [one, other] = source.history.commits;
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
      ...source,
      ledger: { ...source.ledger, persons },
      history: { ...source.history, commits },
    };
  }
});

describe('a name of git', () => {
  it.each([
    ['HEAD', 'revert'],
    ['main', 'revert'],
    ['HEAD~2^2', 'typo'],
    ['v1.0', 'first'],
    ['HEAD^{/Write another}', 'shared'],
  ] as const)('%s stands for its commit', async (query, about) => {
    fixture.git('tag', '--force', '-m', 'One', 'v1.0', fixture.shas.first);
    expect((await commitOf(query)).sha).toBe(fixture.shas[about]);
  });

  it('counts for less than a person of that name', async () => {
    fixture.git('tag', '--force', 'grace-hopper', fixture.shas.first);
    expect((await personOf('grace-hopper')).name).toBe('Grace Hopper');
  });

  it('may stand for a commit that is not counted', async () => {
    const orphan = fixture.git('commit-tree', '-m', 'Elsewhere', 'HEAD^{tree}').trim();
    fixture.git('tag', '--force', 'elsewhere', orphan);
    await expect(ask('elsewhere')).rejects.toThrow(
      `Unexpected "elsewhere" (commit ${orphan.slice(0, 12)}), expected a commit in the history of ${fixture.shas.revert.slice(0, 12)}.`,
    );
  });

  it.each(['--all', '-h', 'nobody^{tree}', 'HEAD:docs/a.md'])(
    'is nothing that git takes for more: %s',
    async (query) => {
      await expect(ask(query)).rejects.toThrow(/^Unexpected ".*", expected the id or name of a contributor/);
    },
  );
});

describe('somebody who asked not to be named', () => {
  const hide = (email: string): BoardSource => {
    const rules = { ...source.rules, people: [{ aliases: [email], optOut: true }] };
    return { ...source, ...buildRecognition({ ...source, rules, docsDir: 'docs', defaultLocale: 'en' }) };
  };
  const sharesOf = async (sha: string, hidden: BoardSource) => {
    const { json, text } = await answer(sha, hidden, { shown: 20 });
    return { text, ...(json as { commit: CommitExplanation }).commit };
  };
  const why = (base: number) => `asked not to be named: ${base} before damping; more is not told`;

  it('is one row without a role', async () => {
    const { text, shares } = await sharesOf(fixture.shas.shared, hide('wang@example.org'));
    expect(shares.at(-1)).toEqual({ name: 'Anonymous', base: 1.05, why: why(1.05) });
    expect(text).toContain(`\n        Anonymous     ${why(1.05)}\n`);
    expect(JSON.stringify(shares) + text).not.toMatch(/王小明|wang/);
  });

  it('has the same row whatever place the commit has in their day', async () => {
    const second = source.ledger.persons.flatMap(({ credits }) => credits).find(({ rank }) => rank === 1);
    expect([second?.base, second?.awarded]).toEqual([1600, 800]);
    const hidden = hide('ada@example.org');
    const { sha = '' } = second?.commit ?? {};
    expect(hidden.ledger.anonymous.flat().find(({ commit }) => commit.sha === sha)?.awarded).toBe(800);
    // Half of it would tell that another commit of the day is hers as well, and the larger one.
    const { text, shares } = await sharesOf(sha, hidden);
    expect(shares).toEqual([{ name: 'Anonymous', base: 1.6, why: why(1.6) }]);
    expect(text.slice(text.indexOf('Points'))).not.toMatch(/0\.8|2nd|1\/2/);
  });

  it('is not found', async () => {
    await expect(answer('王小明', hide('wang@example.org'), { shown: 20 })).rejects.toThrow(/^Unexpected "王小明"/);
  });
});
