import { isRecord } from '../../data/isRecord.ts';
import { showValue } from '../../data/showValue.ts';

/** The value that keys with dots between them lead to; own keys only, for anybody can name `constructor`. */
export function valueAt(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined), data);
}

/** Whether a value is what was asked for. YAML takes `1.20` for a number and `on` for a word: what is written counts. */
export function isSame(found: unknown, wanted: string | number | boolean): boolean {
  return ['string', 'number', 'boolean'].includes(typeof found) && String(found) === String(wanted);
}

/** A value for messages. */
export function show(value: unknown): string {
  return showValue(value);
}
