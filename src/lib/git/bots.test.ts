import { expect, it } from 'vitest';
import { isBot } from './bots.ts';

it.each([
  ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'],
  ['OpenTelemetry Bot', '107717825+opentelemetrybot@users.noreply.github.com'],
  ['otelbot', '197425009+otelbot[bot]@users.noreply.github.com'],
  ['renovate-bot', 'r@e.org'],
  ['Claude', 'noreply@anthropic.com'],
  ['Copilot', '175728472+Copilot@users.noreply.github.com'],
  ['Copilot', '223556219+Copilot@users.noreply.github.com'],
])('takes %s for a bot', (name, email) => expect(isBot({ name, email })).toBe(true));

it.each(['Abbott', 'Jo Talbot', 'Boten Anna', 'Robot-Inventor', 'Botond', 'bot whisperer', '博特'])(
  'takes %s for a person',
  (name) => expect(isBot({ name, email: 'p@e.org' })).toBe(false),
);
