import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { certificateSize, drawCertificate, longestName, toFileName, type CertificateWords } from './certificate.ts';

const words: CertificateWords = {
  site: 'OTLP Docs',
  kind: 'Record of self-study',
  name: 'Ada Lovelace',
  did: 'completed 7 steps and answered 6 questions of the self-check',
  path: 'Learning path: Translator',
  date: '2026-11-22',
  caveat: 'A self-assessment: nobody has verified it.',
  address: 'https://example.org/en/community/learn/translator/',
};

/** Elements, attributes and texts of a document. Characters that XML does not allow, and tags that are left open, throw. */
function readXml(svg: string) {
  expect(svg).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
  const open: string[] = [];
  const found = { names: new Set<string>(), attributes: new Set<string>(), texts: [] as string[] };
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name);
        found.names.add(name);
        for (const attribute of Object.keys(attributes)) found.attributes.add(attribute);
        text = '';
      },
      ontext: (part) => (text += part),
      onclosetag(name, isImplied) {
        expect([name, name === 'rect' || !isImplied]).toEqual([open.pop(), true]);
        if (name === 'text') found.texts.push(text);
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  expect(open).toEqual([]);
  return found;
}

describe('the certificate', () => {
  it('says who, what, when, and that nobody has verified it', () => {
    const { site, kind, name, did, path, date, caveat, address } = words;
    expect(readXml(drawCertificate(words)).texts).toEqual([site, kind, name, did, path, date, caveat, address]);
  });

  it('has only its own elements and attributes, whatever the name', () => {
    const { names, attributes } = readXml(drawCertificate(words));
    const hostile = [
      '"><script>alert(1)</script>',
      '&lt;b&gt;&#x0;',
      "' onload='x",
      ']]><!--',
      '\u0000\uD800\uFFFF\u202Exslt',
    ];
    const anyName = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(anyName, (name) => {
        const found = readXml(drawCertificate({ ...words, name }));
        expect([found.names, found.attributes, found.texts.length]).toEqual([names, attributes, 8]);
        // As it becomes the address of an image: half of a pair would throw.
        expect(() => encodeURIComponent(drawCertificate({ ...words, name }))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('keeps everything on the paper', () => {
    const long = drawCertificate({ ...words, name: '字'.repeat(500), did: '很长'.repeat(60) });
    expect(readXml(long).texts[2]).toBe(`${'字'.repeat(longestName - 1)}…`);
    for (const [, size = '', text = ''] of long.matchAll(/font-size="(\d+)"[^>]*>([^<]*)</g))
      expect(Number(size) * [...text].length * 0.5).toBeLessThan(certificateSize.width);
    expect(long).not.toContain('font-size="0"');
  });

  it('leaves out marks that would turn the words around the name', () => {
    expect(readXml(drawCertificate({ ...words, name: ' a\u202Eb\n\tc ' })).texts[2]).toBe('a b c');
  });
});

describe('the name of its file', () => {
  it.each([
    ['Ada Lovelace', 'certificate-translator-Ada-Lovelace'],
    ['张三', 'certificate-translator-张三'],
    ['../../etc/passwd', 'certificate-translator-etc-passwd'],
    ['', 'certificate-translator'],
    ['\u0000/\\:*?"<>|', 'certificate-translator'],
  ])('of %j is %s', (name, file) => {
    expect(toFileName('translator', name)).toBe(file);
  });
});
