import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { formLabels } from './labels/formLabels.ts';
import { createForge, type Forge } from './forge/createForge.ts';

export const repository = 'otlp-docs/otlp-docs';
type Fields = Record<string, unknown>;
type StoredComment = Fields & { id: number; issue: number; body: string };
type Request = { query: URLSearchParams; body: Fields };
type Reply = { status: number; headers?: Record<string, string>; body?: unknown };

export type Asked = { method: string; path: string; body?: unknown; authorization?: string };

/** What the stand-in for the forge holds. Tests put things in, and look at what has become of them. */
export type Stored = {
  issues: Map<number, Fields>;
  comments: StoredComment[];
  /** Of the repository. */
  labels: Fields[];
  pulls: Fields[];
  files: Map<number, Fields[]>;
  timelines: Map<number, Fields[]>;
  jobs: Fields[];
  artifacts: { id: number; name: string; archive: Buffer; size?: number }[];
  /** Logins that cannot be assigned, as the forge has it for people without any tie to an issue. */
  unassignable: Set<string>;
};

export type FixtureForge = {
  /** Its address. */
  api: string;
  forge: Forge;
  stored: Stored;
  asked: Asked[];
  /** The requests that changed something, as `POST /issues/1/comments`. */
  writes: () => string[];
  /** How long was waited, in milliseconds. */
  waits: number[];
  said: string[];
  /** Answers to give before any other, one after the other, to requests that match. */
  failing: { match: RegExp; replies: (Reply | 'cut')[] }[];
  /** Adds a comment by somebody, and answers it as the forge shows it. */
  comment: (issue: number, login: string, body: string, more?: Fields) => StoredComment;
  bodiesOf: (issue: number) => string[];
};

/** A payload as the forge delivers it: the fields of its public schemas, and people who do not exist. */
export function payload(name: string): Fields {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')) as Fields;
}

export function toUser(login: string): Fields {
  return { login, id: login.length, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

/**
 * A server on the loopback that stands in for the forge's REST API, since the real one cannot be had in a test: it keeps issues,
 * comments, labels and assignees, gives lists in pages, and writes down what it was asked.
 */
export async function startForge({ now = Date.parse('2026-11-21T00:00:00Z') } = {}): Promise<FixtureForge> {
  const stored: Stored = {
    issues: new Map(),
    comments: [],
    labels: formLabels.map((name) => ({ name })),
    pulls: [],
    files: new Map(),
    timelines: new Map(),
    jobs: [],
    artifacts: [],
    unassignable: new Set(),
  };
  const [asked, waits, said]: [Asked[], number[], string[]] = [[], [], []];
  const failing: FixtureForge['failing'] = [];
  let nextId = 5000;

  const comment: FixtureForge['comment'] = (issue, login, body, more = {}) => {
    const id = nextId++;
    const at = new Date(now + (id - 5000) * 1000).toISOString();
    const one = {
      id,
      issue,
      user: toUser(login),
      author_association: 'NONE',
      body,
      created_at: at,
      updated_at: at,
      ...more,
    };
    stored.comments.push(one);
    const shown = stored.issues.get(issue);
    if (shown) shown['comments'] = Number(shown['comments'] ?? 0) + 1;
    return one;
  };

  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const path = (request.url ?? '').replace(`/repos/${repository}`, '');
      const method = request.method ?? '';
      const { authorization } = request.headers;
      asked.push({ method, path, ...(body !== undefined && { body }), ...(authorization && { authorization }) });
      const failure = failing.find(({ match, replies }) => replies.length > 0 && match.test(`${method} ${path}`));
      const reply = failure?.replies.shift() ?? answer(method, path, (body ?? {}) as Fields);
      if (reply === 'cut') return request.socket.destroy();
      return write(response, reply);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const routes: [pattern: RegExp, answer: (id: number, name: string, request: Request) => Reply][] = [
    [/^GET \/issues$/, (_id, _name, { query }) => toPage([...stored.issues.values()].filter(isListed(query)), query)],
    [/^POST \/issues$/, (_id, _name, { body }) => ({ status: 201, body: openIssue(body) })],
    [/^GET \/issues\/(\d+)$/, (id) => found(stored.issues.get(id))],
    [/^PATCH \/issues\/(\d+)$/, (id, _name, { body }) => found(change(stored.issues.get(id), body))],
    [
      /^GET \/issues\/(\d+)\/comments$/,
      (id, _name, { query }) =>
        toPage(
          stored.comments.filter(({ issue }) => issue === id),
          query,
        ),
    ],
    [
      /^POST \/issues\/(\d+)\/comments$/,
      (id, _name, { body }) => ({ status: 201, body: comment(id, 'github-actions[bot]', String(body['body'])) }),
    ],
    [
      /^PATCH \/issues\/comments\/(\d+)$/,
      (id, _name, { body }) =>
        found(
          change(
            stored.comments.find((one) => one.id === id),
            body,
          ),
        ),
    ],
    [
      /^POST \/issues\/comments\/(\d+)\/reactions$/,
      (_id, _name, { body }) => ({ status: 201, body: { id: 1, ...body } }),
    ],
    [
      /^POST \/issues\/(\d+)\/assignees$/,
      (id, _name, { body }) =>
        assign(
          id,
          (present, logins) => [...present, ...logins.filter((login) => isFree(present, login)).map(toUser)],
          body,
        ),
    ],
    [
      /^DELETE \/issues\/(\d+)\/assignees$/,
      (id, _name, { body }) =>
        assign(id, (present, logins) => present.filter(({ login }) => !logins.includes(String(login))), body),
    ],
    [/^GET \/issues\/(\d+)\/labels$/, (id, _name, { query }) => toPage(labelsOf(id), query)],
    [
      /^POST \/issues\/(\d+)\/labels$/,
      (id, _name, { body }) => setLabels(id, [...labelsOf(id), ...toLabels(body['labels'])]),
    ],
    [
      /^DELETE \/issues\/(\d+)\/labels\/(.+)$/,
      (id, name) =>
        setLabels(
          id,
          labelsOf(id).filter((one) => one['name'] !== decodeURIComponent(name)),
        ),
    ],
    [/^GET \/issues\/(\d+)\/timeline$/, (id, _name, { query }) => toPage(stored.timelines.get(id) ?? [], query)],
    [/^GET \/labels(\/)(\w+)$/, (_id, wanted) => found(stored.labels.find(({ name }) => name === wanted))],
    [/^POST \/labels$/, (_id, _name, { body }) => ({ status: 201, body: stored.labels[stored.labels.push(body) - 1] })],
    [
      /^GET \/pulls$/,
      (_id, _name, { query }) =>
        toPage(
          stored.pulls.filter(({ head }) => (head as Fields)['label'] === query.get('head')),
          query,
        ),
    ],
    [/^GET \/pulls\/(\d+)\/files$/, (id, _name, { query }) => toPage(stored.files.get(id) ?? [], query)],
    [/^GET \/actions\/runs\/(\d+)\/jobs$/, () => ({ status: 200, body: { jobs: stored.jobs } })],
    [
      /^GET \/actions\/runs\/(\d+)\/artifacts$/,
      () => ({
        status: 200,
        body: {
          artifacts: stored.artifacts.map(({ id, name, archive, size }) => ({
            id,
            name,
            size_in_bytes: size ?? archive.length,
            expired: false,
          })),
        },
      }),
    ],
    [
      /^GET \/actions\/artifacts\/(\d+)\/zip$/,
      (id) => ({ status: 302, headers: { location: `${api}/storage/${id}` } }),
    ],
    [/^GET \/storage\/(\d+)$/, (id) => found(stored.artifacts.find((one) => one.id === id)?.archive)],
  ];

  function answer(method: string, path: string, body: Fields): Reply {
    const { pathname, searchParams: query } = new URL(path, api);
    for (const [pattern, reply] of routes) {
      const match = pattern.exec(`${method} ${pathname}`);
      if (match) return reply(Number(match[1]), match[2] ?? '', { query, body });
    }
    return { status: 404, body: { message: `No such route: ${method} ${path}` } };
  }

  function toPage(items: readonly unknown[], query: URLSearchParams): Reply {
    const page = Number(query.get('page') ?? 1);
    const size = Number(query.get('per_page') ?? 30);
    const next = { link: `<${api}/somewhere-else?page=${page + 1}>; rel="next"` };
    return {
      status: 200,
      body: items.slice((page - 1) * size, page * size),
      ...(items.length > page * size && { headers: next }),
    };
  }

  function openIssue(body: Fields): Fields {
    const created = toIssue(nextId++, {
      ...body,
      user: toUser('github-actions[bot]'),
      labels: toLabels(body['labels']),
    });
    stored.issues.set(Number(created['number']), created);
    return created;
  }

  function assign(
    number: number,
    next: (present: Fields[], logins: string[]) => Fields[],
    { assignees }: Fields,
  ): Reply {
    const issue = stored.issues.get(number);
    if (issue) issue['assignees'] = next(issue['assignees'] as Fields[], assignees as string[]);
    return found(issue);
  }

  const isFree = (present: Fields[], login: string): boolean =>
    !stored.unassignable.has(login) && !present.some((one) => one['login'] === login);

  const labelsOf = (number: number): Fields[] => (stored.issues.get(number)?.['labels'] as Fields[] | undefined) ?? [];
  function setLabels(number: number, labels: Fields[]): Reply {
    change(stored.issues.get(number), { labels });
    return { status: 200, body: labels };
  }

  const forge = createForge({
    api,
    repository,
    token: 'a-token',
    wait: async (ms) => void waits.push(ms),
    now: () => now,
    say: (line) => said.push(line),
  });
  return {
    api,
    forge,
    stored,
    asked,
    waits,
    said,
    failing,
    comment,
    writes: () => asked.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`),
    bodiesOf: (issue) => stored.comments.filter((one) => one.issue === issue).map(({ body }) => body),
  };
}

/** An issue as the forge shows it. */
export function toIssue(number: number, more: Fields = {}): Fields {
  return {
    number,
    title: 'T-012: A task',
    body: null,
    user: toUser('octo-maintainer'),
    author_association: 'MEMBER',
    labels: toLabels(['task']),
    assignees: [],
    state: 'open',
    locked: false,
    comments: 0,
    created_at: '2026-11-01T00:00:00Z',
    closed_at: null,
    html_url: `https://github.com/${repository}/issues/${number}`,
    ...more,
  };
}

export function toLabels(names: unknown): Fields[] {
  return (names as string[]).map((name) => ({ name, color: 'ededed' }));
}

function isListed(query: URLSearchParams): (issue: Fields) => boolean {
  const [state, label, creator] = [query.get('state') ?? 'open', query.get('labels'), query.get('creator')];
  return (issue) =>
    (state === 'all' || issue['state'] === state) &&
    (label === null || (issue['labels'] as Fields[]).some(({ name }) => name === label)) &&
    (creator === null || (issue['user'] as Fields | null)?.['login'] === creator);
}

function change<Thing extends Fields>(thing: Thing | undefined, fields: Fields): Thing | undefined {
  return thing && Object.assign(thing, fields);
}

function found(body: unknown): Reply {
  return body === undefined ? { status: 404, body: { message: 'Not Found' } } : { status: 200, body };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

function write(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, headers);
  response.end(Buffer.isBuffer(body) || body === undefined ? body : JSON.stringify(body));
}
