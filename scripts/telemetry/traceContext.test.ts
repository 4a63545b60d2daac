import { expect, it } from 'vitest';
import { passOn, readGitHubJobPlace, readPlace, toChildEnv } from './traceContext.ts';

const [traceId, spanId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
const valid = `00-${traceId}-${spanId}-01`;

it('reads the place of the caller', () => {
  expect(readPlace({ TRACEPARENT: valid })).toEqual({ traceId, spanId, traceFlags: 1 });
  expect(readPlace({ TRACEPARENT: valid.replace(/01$/, '00'), TRACESTATE: 'a=b' })).toEqual({
    traceId,
    spanId,
    traceFlags: 0,
    traceState: 'a=b',
  });
});

it('reads what a later version has in common with this one', () => {
  expect(readPlace({ TRACEPARENT: `cc-${traceId}-${spanId}-03-more` })).toEqual({ traceId, spanId, traceFlags: 1 });
});

it.each([
  ['nothing', undefined],
  ['no traceparent', 'none'],
  ['upper case', valid.toUpperCase()],
  ['the forbidden version', valid.replace(/^00/, 'ff')],
  ['more than version 00 has', `${valid}-more`],
  ['a trace id of zeros', `00-${'0'.repeat(32)}-${spanId}-01`],
  ['a span id of zeros', `00-${traceId}-${'0'.repeat(16)}-01`],
  ['something before it', `x${valid}`],
])('ignores %s, and a TRACESTATE beside it', (_, text) => {
  expect(readPlace({ TRACEPARENT: text, TRACESTATE: 'a=b' })).toBeUndefined();
});

it('tells children about a span, and hands baggage on as it came', () => {
  expect(toChildEnv({ traceId, spanId, traceFlags: 1 }, {})).toEqual({ TRACEPARENT: valid });
  expect(toChildEnv({ traceId, spanId, traceFlags: 0, traceState: 'a=b' }, { BAGGAGE: 'c=d' })).toEqual({
    TRACEPARENT: valid.replace(/01$/, '00'),
    TRACESTATE: 'a=b',
    BAGGAGE: 'c=d',
  });
});

it('hands on what came, and nothing else', () => {
  expect(passOn({ TRACEPARENT: 'whatever', HOME: '/' })).toEqual({ TRACEPARENT: 'whatever' });
});

it('gives the span of a GitHub job the ids that the receiver gives it', () => {
  // printf '%s' 97635661341t | sha256sum | cut -c1-32; printf '%s' 27261044556-j | sha256sum | cut -c17-32
  expect(
    readGitHubJobPlace({ GITHUB_RUN_ID: '9763566134', GITHUB_RUN_ATTEMPT: '1', CHECK_RUN_ID: '27261044556' }),
  ).toEqual({ traceId: 'ee9853c7e800ff4941991a216f74b77e', spanId: 'c3b7fc804573163a', traceFlags: 1 });
});

it('knows no job outside of GitHub Actions, or where the workflow does not say its number', () => {
  expect(readGitHubJobPlace({})).toBeUndefined();
  expect(readGitHubJobPlace({ GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1', CHECK_RUN_ID: '' })).toBeUndefined();
});
