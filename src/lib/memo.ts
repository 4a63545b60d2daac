// Docusaurus loads modules afresh for every language and after every change of `i18n/`, so module variables would not be shared.
const memoKey = Symbol.for('otlp-docs.memo');
type Memo = { read: Map<string, Promise<unknown>>; made: Map<string, { from: string | undefined; value: unknown }> };

function memo(): Memo {
  return ((globalThis as { [memoKey]?: Memo })[memoKey] ??= { read: new Map(), made: new Map() });
}

/** How long what was read counts as unchanged at the desk: the docs plugin asks once for each page. */
const keptMs = 1000;

/**
 * One reading for all who ask under the same key: during a production build for good, since nobody edits files then, and at the
 * desk for a moment. What failed is read again.
 */
export function readOnce<Value>(key: string, read: () => Promise<Value>): Promise<Value> {
  const known = memo().read.get(key) as Promise<Value> | undefined;
  if (known) return known;
  const value = read();
  memo().read.set(key, value);
  const forget = (): void => void memo().read.delete(key);
  value.then(() => {
    if (process.env['NODE_ENV'] !== 'production') setTimeout(forget, keptMs).unref();
  }, forget);
  return value;
}

/** What was made under this key before if it was made from the same text, else what is made now. What failed is made again. */
export function makeOnce<Value>(key: string, from: string | undefined, make: () => Value): Value {
  const known = memo().made.get(key);
  if (known && known.from === from) return known.value as Value;
  const value = make();
  memo().made.set(key, { from, value });
  if (value instanceof Promise) value.catch(() => memo().made.delete(key));
  return value;
}
