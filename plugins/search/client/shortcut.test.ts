import { expect, test } from 'vitest';
import { opensSearch } from './shortcut.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };

test.each([
  ['Ctrl+K', { key: 'k', ctrlKey: true }, true, true],
  ['⌘K', { key: 'K', metaKey: true }, true, true],
  ['k', { key: 'k' }, false, false],
  ['Ctrl+Shift+K', { key: 'K', ctrlKey: true, shiftKey: true }, false, false],
  ['/', { key: '/' }, false, true],
  ['/ while typing', { key: '/' }, true, false],
  ['/ while composing', { key: '/', isComposing: true }, false, false],
])('%s', (_name, press, typing, expected) => {
  expect(opensSearch({ ...none, ...press }, typing)).toBe(expected);
});
