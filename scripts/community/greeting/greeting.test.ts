import { describe, expect, it } from 'vitest';
import { readSite } from '../../../src/lib/site.ts';
import { payload, repository, startForge, toIssue, toUser, type FixtureForge } from '../fixtureForge.ts';
import { runEvent } from '../runEvent.ts';

const site = readSite({ SITE_URL: 'https://docs.example', BASE_URL: '/p/' });

async function greet({ forge, said }: FixtureForge, event: unknown): Promise<void> {
  const unused = () => Promise.reject(new Error('not for this command'));
  const say = (line: string) => void said.push(line);
  await runEvent('greet', event, { forge, repository, site, say, readLabelRules: unused, readClaimOptions: unused });
}

/** A payload with other values at some places. */
function changed(name: string, key: 'issue' | 'pull_request', more: object) {
  const event = payload(name);
  return { ...event, [key]: { ...(event[key] as object), ...more } };
}

describe('somebody new', () => {
  it('is greeted in the language of their pull request, with links to both, also from a fork', async () => {
    const fixture = await startForge();
    await greet(fixture, payload('pull-request-opened-fork'));
    expect(fixture.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /issues?state=all&sort=created&direction=asc&creator=octo-newcomer&per_page=100&page=1',
      'GET /issues/31/comments?per_page=100&page=1',
      'POST /issues/31/comments',
    ]);
    const [body] = fixture.bodiesOf(31);
    expect(body).toMatch(/^<!-- otlp-docs:greeting -->\n感谢你的第一个 pull request/);
    expect(body).toContain('(https://docs.example/p/contributing/first-contribution/)');
    expect(body).toContain('(https://docs.example/p/en/contributing/first-contribution/)');
    expect(body).toContain('npm run check');
  });

  it('is greeted below their first issue; the form, which is in both languages, does not decide', async () => {
    const fixture = await startForge();
    await greet(fixture, payload('issue-opened-form'));
    expect(fixture.bodiesOf(41)).toEqual([
      expect.stringMatching(/^<!-- otlp-docs:greeting -->\nThank you for telling us!/),
    ]);
  });

  it.each(['FIRST_TIMER', 'FIRST_TIME_CONTRIBUTOR', 'NONE'])(
    'is who the forge calls %s',
    async (author_association) => {
      const fixture = await startForge();
      await greet(fixture, changed('pull-request-opened-fork', 'pull_request', { author_association }));
      expect(fixture.writes()).toHaveLength(1);
    },
  );

  it('is greeted once, however often the event comes', async () => {
    const fixture = await startForge();
    for (let time = 0; time < 3; time++) await greet(fixture, payload('pull-request-opened-fork'));
    expect(fixture.writes()).toEqual(['POST /issues/31/comments']);
  });

  it('is greeted although somebody else has written the same words', async () => {
    const fixture = await startForge();
    fixture.comment(31, 'octo-mischief', '<!-- otlp-docs:greeting -->');
    await greet(fixture, payload('pull-request-opened-fork'));
    expect(fixture.writes()).toHaveLength(1);
  });

  it('is greeted for a first pull request also after an issue, and not for an issue after a pull request', async () => {
    const fixture = await startForge();
    fixture.stored.issues.set(12, toIssue(12, { user: toUser('octo-newcomer') }));
    await greet(fixture, payload('pull-request-opened-fork'));
    await greet(fixture, payload('issue-opened-form'));
    expect(fixture.writes()).toEqual(['POST /issues/31/comments']);
  });

  it.each(['open', 'closed'])('is no more new after an %s pull request, below neither', async (state) => {
    const fixture = await startForge();
    fixture.stored.issues.set(12, toIssue(12, { user: toUser('octo-newcomer'), state, pull_request: { url: '' } }));
    await greet(fixture, payload('pull-request-opened-fork'));
    await greet(fixture, payload('issue-opened-form'));
    expect(fixture.writes()).toEqual([]);
  });
});

describe('nobody is greeted', () => {
  it.each<[string, unknown]>([
    ['a bot', payload('pull-request-opened-bot')],
    ['an edit', { ...payload('pull-request-opened-fork'), action: 'edited' }],
    ['a push', payload('pull-request-synchronize-fork')],
    ...['OWNER', 'MEMBER', 'COLLABORATOR', 'CONTRIBUTOR', 'MANNEQUIN'].map(
      (author_association) =>
        [author_association, changed('pull-request-opened-fork', 'pull_request', { author_association })] as [
          string,
          unknown,
        ],
    ),
    ['an account that is gone', changed('issue-opened-form', 'issue', { user: null })],
    ['a locked issue', changed('issue-opened-form', 'issue', { locked: true })],
  ])('for %s', async (_, event) => {
    const fixture = await startForge();
    await greet(fixture, event);
    expect(fixture.writes()).toEqual([]);
  });
});

it.each([
  ['a hostile title', { title: '](https://evil.example) @octo-org/all <!-- --> ${{ github.token }}' }],
  ['a text of a megabyte', { body: '@everyone `'.repeat(100_000) }],
  ['no text', { body: null }],
])('takes nothing over from %s', async (_, more) => {
  const fixture = await startForge();
  await greet(fixture, changed('pull-request-opened-fork', 'pull_request', more));
  const [body = ''] = fixture.bodiesOf(31);
  expect(body).not.toMatch(/evil|everyone|octo-org|\$\{\{/);
  expect(body.length).toBeLessThan(2000);
});

it.each(['title', 'number', 'head'])('says what is missing without %s', async (key) => {
  const fixture = await startForge();
  await expect(
    greet(fixture, changed('pull-request-opened-fork', 'pull_request', { [key]: undefined })),
  ).rejects.toThrow(`Unexpected payload: pull_request.${key} is not`);
});
