import { QuoteType, Tokenizer } from 'htmlparser2';
import { parseSrcset } from '../srcset.ts';

export type HtmlAddress = {
  /** Character references resolved. */
  written: string;
  /** Where in the text; absent when it does not stand there as it is meant. */
  at?: { start: number; end: number };
  /** Without quotes the value goes on up to the next space. */
  isQuoted: boolean;
};

/** Attributes of elements and components that hold an address. */
export const addressAttributes: ReadonlySet<string> = new Set(['href', 'src', 'to', 'poster']);

/** Addresses in the attributes of a piece of HTML, in its order. Comments, scripts and the text between tags hold none. */
export function findHtmlAddresses(html: string): HtmlAddress[] {
  const found: HtmlAddress[] = [];
  let name = '';
  let value = '';
  let at: { start: number; end: number } | undefined;
  const skip = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onattribname(start, end) {
        name = html.slice(start, end).toLowerCase();
        value = '';
        at = undefined;
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
        at = { start: at?.start ?? start, end };
      },
      onattribentity(codePoint) {
        value += String.fromCodePoint(codePoint);
      },
      onattribend(quote) {
        const isQuoted = quote === QuoteType.Single || quote === QuoteType.Double;
        if (name === 'srcset') found.push(...parseSrcset(value).map((written) => ({ written, isQuoted })));
        else if (addressAttributes.has(name))
          found.push({ written: value, isQuoted, ...(at && html.slice(at.start, at.end) === value && { at }) });
      },
      oncdata: skip,
      onclosetag: skip,
      oncomment: skip,
      ondeclaration: skip,
      onend: skip,
      onopentagend: skip,
      onopentagname: skip,
      onprocessinginstruction: skip,
      onselfclosingtag: skip,
      ontext: skip,
      ontextentity: skip,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return found;
}
