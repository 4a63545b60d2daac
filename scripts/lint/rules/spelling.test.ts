import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../src/lib/finding.ts';
import { enFile, lintFixture } from './fixture.ts';
import { spelling } from './spelling.ts';

const messagesIn = (text: string, file = enFile): string[] =>
  lintFixture(spelling, { file, text }).map(({ message }) => inLanguage(message, 'en'));
const wordsIn = (text: string): string[] => messagesIn(text).map((message) => /word "(.*?)"/.exec(message)?.[1] ?? '');

describe('spelling', () => {
  it.each([
    ['front matter', '---\ntitle: Reciever\n---\n'],
    ['code', '`reciever`\n\n```yaml\nreciever:\n```\n'],
    ['the target of a link', '[a](./reciever.md "reciever") <https://example.org/reciever> www.reciever.org'],
    ['an image', '![reciever](./reciever.png)'],
    ['HTML', 'A <span class="reciever">word</span> <!-- reciever -->'],
    ['names', 'otlp_reciever, OtlpReciever, gRPC, OTLP, APIs, PVCs, k8s, HTTPServer, v1.2.3, x86-64, --reciever, .NET'],
    [
      'paths and addresses',
      'cmd/reciever, cmd\\reciever, reciever.go, me@reciever.org, reciever:4317, $RECIEVER, #reciever',
    ],
    ['endings of code', '`span`zz and zz`span`'],
    ['possessives and contractions', "The Collector's pipelines don’t, it’s, users' and the APIs' limits."],
    ['capitals', 'IMPORTANT: THE COLLECTOR, Telemetry, English'],
    ['Chinese', '收集器 reciever收集器。'],
  ])('leaves alone: %s', (what, text) => {
    const isChinese = what === 'Chinese';
    expect(messagesIn(text, isChinese ? 'docs/a.md' : enFile)).toEqual([]);
  });

  it.each([
    [
      'in a heading, a list, a cell and an admonition',
      '# Aaz {#a}\n\n- Bbz\n\n| Ccz |\n| - |\n| Ddz |\n\n:::note[Eez]\n\nffz\n\n:::\n',
      'Aaz Bbz Ccz Ddz Eez ffz',
    ],
    ['in the text of a link', '[reciever](./a.md)', 'reciever'],
    ['across an emphasis', 'rec**ie**ver', 'reciever'],
    ['parts by themselves', 'vendor-nuetral', 'nuetral'],
    ['beside punctuation', '“reciever”—(telemtry), ‘colector’: exportr…', 'reciever telemtry colector exportr'],
    ['with its possessive', 'the reciever’s', 'reciever'],
    ['in capitals', 'RECIEVER', 'RECIEVER'],
    ['names that the dictionary writes with a capital', 'paris', 'paris'],
  ])('finds: %s', (_, text, words) => expect(wordsIn(text).join(' ')).toBe(words));

  it('reports a word once a page, where it first stands, with what is probably meant', () => {
    const text = 'Text.\n\n> A \\"reciever\n> and a reciever and a telemtry.\n';
    const findings = lintFixture(spelling, { file: enFile, text });
    expect(findings.map(({ range }) => range)).toEqual([
      { start: { line: 3, column: 7 }, end: { line: 3, column: 15 } },
      { start: { line: 4, column: 24 }, end: { line: 4, column: 32 } },
    ]);
    expect(messagesIn(text)).toEqual([
      expect.stringMatching(
        /^Unexpected word "reciever" \(2 times on this page\), .* Did you mean "receiver"\? Correct/,
      ),
      expect.stringMatching(/^Unexpected word "telemtry", .* Did you mean "telemetry"\? Correct/),
    ]);
  });

  it('looks at pages outside the site when they are in English', () => {
    expect(messagesIn('The reciever.\n', 'README.md')).toHaveLength(1);
    expect(messagesIn('接收器 reciever。\n', 'README.zh-Hans.md')).toEqual([]);
    expect(messagesIn('Le récepteur reçoit des métriques.\n', 'LISEZMOI.md')).toEqual([]);
  });
});
