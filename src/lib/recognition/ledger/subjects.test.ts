import { describe, expect, it } from 'vitest';
import { createHiddenNames } from './hiddenNames.ts';
import { createSubjectRedactor } from './subjects.ts';
import { toName } from './text.ts';

const redactorOf = (...addresses: string[]) =>
  createSubjectRedactor({ hiddenNames: createHiddenNames(['Jane Hidden']), addresses });

describe('a subject', () => {
  const redact = redactorOf(
    "o'brien@e.org",
    'first,last@corp.com',
    'jane@laptop',
    'J@X.example',
    'two words@host',
    'é@e',
  );

  it.each([
    ["Thank o'brien@e.org.", 'Thank ….'],
    ['cc first,last@corp.com', 'cc …'],
    ['(cc:JANE@laptop), <a.b@c.example>', '(cc:…), <…>'],
    ['mary-jane@laptop.local.', '….'],
    ['a@b.cc@d.ee', '…'],
    ['j＠x．example', '…'],
    ['x j@x.example@jane@laptop y', 'x … y'],
    ['two words@host', 'two …'],
    ['É@e', '…'],
  ])('shows no half of an address: %s', (subject, expected) => expect(redact(subject)).toBe(expected));

  it.each(['Use @docusaurus/core@3', 'a @ b', '@', 'jane@desktop', '修复 @ 之后'])(
    'keeps what is none: %s',
    (subject) => expect(redact(subject)).toBe(subject),
  );

  it('is cut after hiding, and before it where nobody would see', () => {
    expect(redact(`${'x'.repeat(195)} Jane Hidden`)).toBe(`${'x'.repeat(195)} …`);
    expect(redact(`a${'\u200B'.repeat(990)} jane@laptop`)).toBe('a');
    expect(redact('x'.repeat(5000))).toBe(`${'x'.repeat(199)}…`);
  });
});

it('hostile texts take no longer than others', () => {
  const addresses = Array.from({ length: 20_000 }, (_, index) => `a${index}@${'b.'.repeat(index % 100)}c`);
  const redact = redactorOf(...addresses);
  for (const part of ['@', 'a@', 'a@b.', 'b.', '(#1) ', 'Jane ', '\u0300']) {
    expect(redact(part.repeat(1_000_000)).length).toBeLessThanOrEqual(200);
    expect(toName(`A ${part.repeat(1_000_000)}`).length).toBeLessThanOrEqual(60);
  }
});
