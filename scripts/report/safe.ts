// ANSI escape sequences (CSI, OSC and two-character ones), then single characters that steer a terminal:
// C0 and C1 controls, line separators, and the marks that reorder bidirectional text.
/* eslint-disable no-control-regex -- control characters are what is looked for */
const sequences =
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B\]|\u009D)[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]/g;
const controls = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]+/g;

/**
 * One harmless line of text that comes from a page or a file name: no escape sequences, no control
 * characters, and nothing that GitHub Actions takes for a command (`::` at the start, `##[` anywhere).
 */
export function safeLine(text: string): string {
  return text
    .replace(sequences, '')
    .replace(controls, ' ')
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, './::');
}
