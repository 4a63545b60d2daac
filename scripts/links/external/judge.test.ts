import { describe, expect, test } from 'vitest';
import type { HostState } from './guard/findPlace.ts';
import { isWorthAnother, judge, type Verdict } from './judge.ts';
import type { Answer, Redirect } from './lychee/parseReport.ts';

const url = 'https://a.otlp.dev/page?q=1';
const none = { hosts: new Map<string, HostState>() };

const ok = (...hops: [status: number, to: string][]): Answer => ({
  kind: 'ok',
  code: 200,
  redirects: hops.map(([code, to]): Redirect => ({ url: to, code })),
});
const failed = (code?: number): Answer => ({ kind: 'failed', ...(code !== undefined && { code }) });

test.each<[string, Answer, HostState, Verdict]>([
  ['200', ok(), 'public', { kind: 'ok' }],
  ['404', failed(404), 'public', { kind: 'hard', cause: { type: 'status', code: 404 } }],
  ['410', failed(410), 'public', { kind: 'hard', cause: { type: 'status', code: 410 } }],
  ['401', failed(401), 'public', { kind: 'soft', cause: { type: 'status', code: 401 } }],
  ['403', failed(403), 'public', { kind: 'soft', cause: { type: 'status', code: 403 } }],
  ['429', failed(429), 'public', { kind: 'soft', cause: { type: 'status', code: 429 } }],
  ['503', failed(503), 'public', { kind: 'soft', cause: { type: 'status', code: 503 } }],
  ['redirects without end', failed(302), 'public', { kind: 'soft', cause: { type: 'status', code: 302 } }],
  ['no connection', failed(), 'public', { kind: 'soft', cause: { type: 'connection' } }],
  ['no answer in time', { kind: 'timeout' }, 'public', { kind: 'soft', cause: { type: 'timeout' } }],
  ['silence about it', { kind: 'unchecked' }, 'public', { kind: 'unchecked', cause: { type: 'unchecked' } }],
  ['a host that does not exist', failed(502), 'unknown', { kind: 'hard', cause: { type: 'unknown-host' } }],
  ['the same behind TLS', failed(), 'unknown', { kind: 'hard', cause: { type: 'unknown-host' } }],
  ['a resolver that is unwell', failed(502), 'unresolved', { kind: 'soft', cause: { type: 'unresolved-host' } }],
  ['a private address', failed(), 'private', { kind: 'soft', cause: { type: 'private-address' } }],
  [
    'a redirect to a host that does not exist',
    failed(471),
    'public',
    { kind: 'soft', cause: { type: 'lost-redirect' } },
  ],
  [
    'a redirect to a host that cannot be resolved',
    failed(472),
    'public',
    { kind: 'soft', cause: { type: 'unresolved-host' } },
  ],
  ['a host that is to be left in peace', failed(473), 'public', { kind: 'unchecked', cause: { type: 'not-asked' } }],
  ['a redirect into a private network', failed(470), 'public', { kind: 'soft', cause: { type: 'private-address' } }],
])('%s', (_title, answer, state, verdict) => {
  expect(judge(url, answer, { hosts: new Map([['a.otlp.dev', state]]) })).toEqual(verdict);
});

test('what a server has said before it is left in peace counts', () => {
  const said = { ...none, told: new Map([[url, 503]]) };
  expect(judge(url, failed(473), said)).toEqual({ kind: 'soft', cause: { type: 'status', code: 503 } });
});

test('only the host of the address itself makes a dead link, not one that it leads to', () => {
  expect(judge(url, failed(502), { hosts: new Map([['gone.otlp.dev', 'unknown']]) })).toMatchObject({ kind: 'soft' });
});

describe('an address has moved', () => {
  test.each<[string, string, [number, string][], string | undefined]>([
    ['for good', url, [[301, 'https://b.otlp.dev/x']], 'https://b.otlp.dev/x'],
    [
      'twice',
      url,
      [
        [308, 'https://a.otlp.dev/1'],
        [301, 'https://a.otlp.dev/2'],
      ],
      'https://a.otlp.dev/2',
    ],
    ['to HTTPS', 'http://a.otlp.dev/x', [[301, 'https://a.otlp.dev/x']], 'https://a.otlp.dev/x'],
    ['for now', url, [[302, 'https://a.otlp.dev/x']], undefined],
    [
      'for good, and then for now',
      url,
      [
        [301, 'https://a.otlp.dev/1'],
        [307, 'https://a.otlp.dev/2'],
      ],
      undefined,
    ],
    ['to itself', url, [[301, url]], undefined],
    ['to the front page', url, [[301, 'https://a.otlp.dev/']], undefined],
    ['from one front page to another', 'https://a.otlp.dev/', [[301, 'https://b.otlp.dev/']], 'https://b.otlp.dev/'],
    ['back to plain HTTP', url, [[301, 'http://a.otlp.dev/x']], undefined],
    ['to an address with a password', url, [[301, 'https://u:p@a.otlp.dev/x']], undefined],
    ['to an address that lets in whoever knows it', url, [[301, 'https://b.otlp.dev/x?token=1']], undefined],
    ['to what is no web address', url, [[301, 'javascript:alert(1)']], undefined],
    ['to what is no address', url, [[301, 'https://[x']], undefined],
  ])('%s', (_title, from, hops, movedTo) => {
    expect(judge(from, ok(...hops), none)).toEqual({ kind: 'ok', ...(movedTo !== undefined && { movedTo }) });
  });
});

test('a second question is for what may pass', () => {
  const again = (answer: Answer, state: HostState = 'public'): boolean =>
    isWorthAnother(judge(url, answer, { hosts: new Map([['a.otlp.dev', state]]) }));
  expect([408, 429, 500, 503, 599].filter((code) => !again(failed(code)))).toEqual([]);
  expect([302, 401, 403, 404, 410, 451, 470, 600, 999].filter((code) => again(failed(code)))).toEqual([]);
  expect([again(failed()), again({ kind: 'timeout' }), again(failed(502), 'unresolved')]).toEqual([true, true, true]);
  expect([again(ok()), again({ kind: 'unchecked' }), again(failed(), 'unknown'), again(failed(), 'private')]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
