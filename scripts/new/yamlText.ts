import { isMap, isSeq, parseDocument, stringify } from 'yaml';

/** A value on one line of YAML, quoted where it has to be. */
export function toScalar(value: string): string {
  return stringify(value, { lineWidth: 0 }).trim();
}

/** The same between braces or brackets, where commas and brackets mean something. */
export function toFlowScalar(value = ''): string {
  return /[,[\]{}]/.test(value) ? JSON.stringify(value) : toScalar(value);
}

/** Ids of the entries of a list at the top of a YAML text: `ids: [{id: a}, …]`. Undefined when it cannot be read. */
export function idsOf(text: string, list: string): string[] | undefined {
  const document = parseDocument(text);
  const entries = isMap(document.contents) ? document.get(list) : undefined;
  if (document.errors.length > 0 || !isSeq(entries)) return undefined;
  return entries.items.flatMap((item) => (isMap(item) ? [String(item.get('id'))] : []));
}
