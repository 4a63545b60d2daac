import type { PrismTheme } from 'prism-react-renderer';

/**
 * Syntax colours. The themes that Prism ships fail WCAG AA on comments and punctuation; each colour here
 * has at least 4.5:1 against its background.
 */
export const codeTheme = {
  light: theme('#f5f6f9', '#1d2433', {
    quiet: '#5a6478',
    word: '#7a2f9e',
    text: '#0b6b4a',
    number: '#a3400b',
    name: '#1f4fb8',
    added: '#0b6b4a',
    removed: '#b3261e',
  }),
  dark: theme('#151b28', '#e3e8f2', {
    quiet: '#97a3b8',
    word: '#d3a6f5',
    text: '#7fd6b0',
    number: '#f2a87a',
    name: '#8fb4ff',
    added: '#7fd6b0',
    removed: '#ff9d94',
  }),
};

type Palette = Record<'quiet' | 'word' | 'text' | 'number' | 'name' | 'added' | 'removed', string>;

function theme(backgroundColor: string, color: string, palette: Palette): PrismTheme {
  return {
    plain: { backgroundColor, color },
    styles: [
      { types: ['comment', 'prolog', 'doctype', 'cdata', 'punctuation', 'operator'], style: { color: palette.quiet } },
      { types: ['keyword', 'builtin', 'important', 'atrule', 'rule'], style: { color: palette.word } },
      { types: ['string', 'char', 'attr-value', 'regex', 'url'], style: { color: palette.text } },
      { types: ['number', 'boolean', 'constant', 'symbol'], style: { color: palette.number } },
      {
        types: ['function', 'class-name', 'property', 'key', 'tag', 'attr-name', 'variable', 'selector'],
        style: { color: palette.name },
      },
      { types: ['inserted'], style: { color: palette.added } },
      { types: ['deleted'], style: { color: palette.removed } },
    ],
  };
}
