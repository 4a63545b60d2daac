/** How a language writes comments, and what looks like one inside its strings. */
export type CommentSyntax = {
  /** Comments to the end of the line. */
  line: readonly {
    mark: string;
    /** Where it begins one: anywhere; at the start of a word (behind one of these characters); as the first thing in a line. */
    at: 'anywhere' | { behind: string } | 'start';
  }[];
  block: readonly { open: string; close: string }[];
  strings: readonly {
    quote: string;
    /** A backslash takes the next character's meaning away. */
    hasEscapes: boolean;
    hasLines: boolean;
    /** Twice the quote in it is a quote. */
    isDoubled?: boolean;
    /** Only begins a string at the start of a word. */
    isAtWord?: boolean;
    /** Holds one character, and elsewhere means something else (`'a` in Rust). */
    isCharacter?: boolean;
  }[];
  hasHeredocs?: boolean;
  /** A text in three quotes below a line that ends with a colon explains it. */
  hasDocStrings?: boolean;
  /** Comments that are read by programs. */
  kept?: RegExp;
};

const blank = ' \t\n';
const [double, single] = ['"', "'"].map((quote) => ({ quote, hasEscapes: true, hasLines: false })) as [String, String];
const [doubles, singles] = ['"""', "'''"].map((quote) => ({ quote, hasEscapes: true, hasLines: true })) as [
  String,
  String,
];
const backtick = { quote: '`', hasEscapes: true, hasLines: true };
const character = { quote: "'", hasEscapes: true, hasLines: false, isCharacter: true };

type String = CommentSyntax['strings'][number];

const slashes: CommentSyntax = {
  line: [{ mark: '//', at: 'anywhere' }],
  block: [{ open: '/*', close: '*/' }],
  strings: [double, character],
  kept: /^\/\/go:/,
};
const hashes: CommentSyntax = {
  line: [{ mark: '#', at: { behind: blank } }],
  block: [],
  strings: [double, single],
  kept: /^#!\//,
};
const script: CommentSyntax = { ...slashes, strings: [double, single, backtick] };
const withTextBlocks: CommentSyntax = { ...slashes, strings: [doubles, double, character] };
const shell: CommentSyntax = {
  ...hashes,
  line: [{ mark: '#', at: { behind: `${blank};&|()\`` } }],
  strings: [
    { quote: '"', hasEscapes: true, hasLines: true },
    { quote: "'", hasEscapes: false, hasLines: true },
  ],
  hasHeredocs: true,
};
const markup: CommentSyntax = { line: [], block: [{ open: '<!--', close: '-->' }], strings: [] };
const startOnly = (...marks: string[]): CommentSyntax => ({
  line: marks.map((mark) => ({ mark, at: 'start' })),
  block: [],
  strings: [],
});

const byNames: readonly (readonly [names: string, syntax: CommentSyntax])[] = [
  ['sh bash shell zsh ksh', shell],
  [
    'yaml yml',
    {
      ...hashes,
      strings: [double, { ...single, hasEscapes: false, isDoubled: true }].map((one) => ({ ...one, isAtWord: true })),
    },
  ],
  [
    'python py python3',
    {
      ...hashes,
      line: [{ mark: '#', at: 'anywhere' }],
      strings: [doubles, singles, double, single],
      hasDocStrings: true,
    },
  ],
  [
    'toml',
    {
      ...hashes,
      line: [{ mark: '#', at: 'anywhere' }],
      strings: [doubles, { ...singles, hasEscapes: false }, double, { ...single, hasEscapes: false }],
    },
  ],
  ['ruby rb perl pl r elixir ex exs julia crystal graphql promql nginx awk jq cmake tcl rego', hashes],
  ['powershell ps1 pwsh', { ...hashes, block: [{ open: '<#', close: '#>' }] }],
  ['makefile make mk', { ...hashes, strings: [] }],
  ['hcl terraform tf', { ...hashes, line: [...hashes.line, ...slashes.line], block: slashes.block, strings: [double] }],
  ['dockerfile docker containerfile', { ...startOnly('#'), kept: /^#\s*(?:syntax|escape|check)=/ }],
  ['ini cfg systemd', startOnly(';', '#')],
  ['properties', startOnly('#', '!')],
  ['env dotenv gitignore ignore gitattributes codeowners apacheconf', startOnly('#')],
  ['mermaid', startOnly('%%')],
  ['go golang', { ...slashes, strings: [double, { ...backtick, hasEscapes: false }, character] }],
  ['c h cpp c++ cc cxx hpp objc rust rs proto protobuf zig solidity sol thrift verilog', slashes],
  ['java kotlin kt kts scala swift csharp cs c#', withTextBlocks],
  ['groovy gradle dart', { ...slashes, strings: [doubles, singles, double, single] }],
  ['js javascript jsx mjs cjs ts typescript tsx mts cts json json5 jsonc jsonnet alloy river', script],
  ['php', { ...script, line: [...slashes.line, ...hashes.line], strings: [double, single] }],
  ['css', { ...slashes, line: [], strings: [double, single] }],
  ['scss less', { ...slashes, strings: [double, single] }],
  [
    'sql mysql postgresql postgres plsql sqlite',
    {
      ...slashes,
      line: [{ mark: '--', at: 'anywhere' }],
      strings: [double, { ...single, hasEscapes: false, hasLines: true }],
    },
  ],
  ['lua', { ...hashes, line: [{ mark: '--', at: 'anywhere' }], block: [{ open: '--[[', close: ']]' }] }],
  ['html xml svg xhtml vue svelte md markdown', markup],
];

const byName = new Map(byNames.flatMap(([names, syntax]) => names.split(' ').map((name) => [name, syntax] as const)));

/** By the language of a code block; undefined for one that has no comments (`text`, `console`) or is not known. */
export function commentSyntaxOf(lang: string): CommentSyntax | undefined {
  return byName.get(lang.toLowerCase());
}
