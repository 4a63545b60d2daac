import { describe, expect, it } from 'vitest';
import { startForge, toIssue } from '../fixtureForge.ts';
import { createForge } from './createForge.ts';
import { parseComment, parseIssue } from './records.ts';

const bad = { status: 502, body: { message: 'Bad Gateway' } };

describe('a request', () => {
  it('carries the token and the version of the API', async () => {
    const { forge, asked, stored } = await startForge();
    stored.issues.set(1, toIssue(1));
    expect(await forge.get('/issues/1')).toMatchObject({ number: 1 });
    expect(asked).toEqual([{ method: 'GET', path: '/issues/1', authorization: 'Bearer a-token' }]);
  });

  it.each([404, 410])('for something that is not there (%i) is undefined', async (status) => {
    const { forge, failing } = await startForge();
    failing.push({ match: /./, replies: [{ status }] });
    expect(await forge.get('/issues/1')).toBeUndefined();
  });

  it('comes again after a failure of the server or of the line, with longer and longer waits', async () => {
    const { forge, failing, waits, stored } = await startForge();
    stored.issues.set(1, toIssue(1));
    failing.push({ match: /./, replies: [bad, 'cut', { status: 503 }] });
    expect(await forge.get('/issues/1')).toMatchObject({ number: 1 });
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it('gives up in the end, and says what was asked and what came', async () => {
    const { forge, failing } = await startForge();
    failing.push({ match: /./, replies: [bad, bad, bad, bad, bad] });
    await expect(forge.get('/issues/1')).rejects.toThrow(
      'Unexpected answer of the forge to GET /issues/1: 502 (Bad Gateway). Check the permissions of the job, or run it again later.',
    );
  });

  it.each(['POST', 'PATCH', 'DELETE'] as const)(
    'that changes something: %s comes again only where twice is as once',
    async (method) => {
      const { forge, failing, asked } = await startForge();
      failing.push({ match: /./, replies: [bad, { status: 200, body: {} }] });
      const sent = forge.send(method, '/issues/1', {}).then(
        () => 'done',
        () => 'failed',
      );
      expect([await sent, asked.length]).toEqual(method === 'POST' ? ['failed', 1] : ['done', 2]);
    },
  );

  it.each([
    ['retry-after', { status: 403, headers: { 'retry-after': '7' } }, 7000],
    [
      'the reset of the limit',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1763683230' } },
      30_000,
    ],
    ['a minute', { status: 429 }, 60_000],
  ] as const)('waits as long as the forge asks for: %s', async (_, reply, ms) => {
    const { forge, failing, waits } = await startForge({ now: 1_763_683_200_000 });
    failing.push({ match: /./, replies: [reply] });
    await forge.send('POST', '/issues/1/comments', { body: 'x' });
    expect(waits).toEqual([ms]);
  });

  it('does not wait for an hour, nor for a permission', async () => {
    const { forge, failing, waits } = await startForge();
    failing.push({
      match: /./,
      replies: [
        { status: 403, headers: { 'retry-after': '3600' } },
        { status: 403, body: { message: 'Resource not accessible by integration' } },
      ],
    });
    await expect(forge.get('/a')).rejects.toThrow('403');
    await expect(forge.get('/b')).rejects.toThrow('403 (Resource not accessible by integration)');
    expect(waits).toEqual([]);
  });

  it('does not show a stranger’s escape sequences', async () => {
    const { forge, failing } = await startForge();
    failing.push({ match: /./, replies: [{ status: 422, body: { message: '\u001b[31m##[error]x' } }] });
    await expect(forge.get('/a')).rejects.toThrow('422 (## [error]x)');
  });

  it('says that the forge cannot be reached', async () => {
    const forge = createForge({
      api: 'http://127.0.0.1:1',
      repository: 'a/b',
      token: 't',
      wait: async () => undefined,
      now: () => 0,
    });
    await expect(forge.get('/x')).rejects.toThrow(/^The forge could not be reached for GET \/x /);
  });
});

describe('a list', () => {
  it('is read to its end, page by page, at addresses of ours', async () => {
    const { forge, comment, asked } = await startForge();
    for (let index = 0; index < 250; index++) comment(1, 'octo-newcomer', String(index));
    expect(await forge.list('/issues/1/comments')).toHaveLength(250);
    expect(asked.map(({ path }) => path)).toEqual(
      [1, 2, 3].map((page) => `/issues/1/comments?per_page=100&page=${page}`),
    );
  });

  it('stops where it has what was wanted', async () => {
    const { forge, comment, asked } = await startForge();
    for (let index = 0; index < 250; index++) comment(1, 'octo-newcomer', String(index));
    expect(await forge.list('/issues/1/comments', 120)).toHaveLength(120);
    expect(asked).toHaveLength(2);
  });

  it('is no list where the forge answers something else', async () => {
    const { forge, failing } = await startForge();
    failing.push({ match: /./, replies: [{ status: 200, body: { message: 'x' } }] });
    await expect(forge.list('/issues')).rejects.toThrow('something else than a list');
  });
});

describe('a download', () => {
  const archive = Buffer.from('PK');

  it('follows the forge to where the file lies, without the token', async () => {
    const { forge, stored, asked } = await startForge();
    stored.artifacts.push({ id: 7, name: 'a', archive });
    expect(await forge.download('/actions/artifacts/7/zip', 10)).toEqual(archive);
    expect(asked.map(({ path, authorization }) => [path, authorization])).toEqual([
      ['/actions/artifacts/7/zip', 'Bearer a-token'],
      ['/storage/7', undefined],
    ]);
  });

  it('ends once it is longer than it may be', async () => {
    const { forge, stored } = await startForge();
    stored.artifacts.push({ id: 7, name: 'a', archive: Buffer.alloc(1_000_000) });
    await expect(forge.download('/actions/artifacts/7/zip', 1000)).rejects.toThrow('more than 1000 bytes');
  });

  it('does not follow a second time', async () => {
    const { forge, failing } = await startForge();
    const elsewhere = { status: 302, headers: { location: 'http://127.0.0.1:1/' } };
    failing.push({ match: /./, replies: [elsewhere] });
    await expect(forge.download('/actions/artifacts/7/zip', 10)).rejects.toThrow('could not be reached');
  });
});

describe('what the forge sends', () => {
  it.each([
    ['number', 'issue.number is not a whole number'],
    ['title', 'issue.title is not text'],
    ['labels', 'issue.labels is not a list'],
    ['created_at', 'issue.created_at is not text'],
  ])('without %s is refused, and the place is named', (key, message) => {
    const { [key]: _, ...issue } = toIssue(1);
    expect(() => parseIssue(issue)).toThrow(`Unexpected payload: ${message}.`);
  });

  it.each([null, 7, 'text', []])('is an object, not %j', (value) => {
    expect(() => parseIssue(value)).toThrow('Unexpected payload: issue is not an object.');
  });

  it('may have no author, and no text', () => {
    const { author, body } = parseIssue(toIssue(1, { user: null, body: null }));
    expect([author, body]).toEqual([undefined, '']);
  });

  it.each(['a b', '-->', '@x', 'a"b', '', 'x'.repeat(200), 'eve[bot]x'])('has no author of the name %j', (login) => {
    const comment = {
      id: 1,
      user: { login, type: 'User' },
      body: '',
      created_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
    };
    expect(parseComment(comment).author).toBeUndefined();
  });
});
