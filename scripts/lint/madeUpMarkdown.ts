import fc from 'fast-check';

const piece = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '> ',
    '- ',
    '* ',
    '1. ',
    '2) ',
    '    ',
    '\t',
    '```',
    '```yaml\n',
    '~~~',
    '`',
    '*',
    '**',
    '_',
    '[',
    ']',
  ],
  ...[
    '(',
    ')',
    '![',
    '<',
    '>',
    '<a>',
    '</a>',
    '{',
    '}',
    '{#id}',
    '{/* ',
    ' */}',
    '|',
    '|-|',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
  ],
  ...[
    '\\',
    '&amp;',
    '<!--',
    '-->',
    ':::note\n',
    ':::\n',
    '---\n',
    '===\n',
    'https://a.b',
    '[^1]',
    '[a]: b\n',
    '"',
    "'",
  ],
  ...[
    '“',
    '”',
    '，',
    ',',
    '。',
    '.',
    '：',
    ':',
    '（',
    '%',
    '1',
    ' ',
    '  \n',
    'a',
    'span',
    'otlp',
    '中',
    '可观测性',
    'http.method',
  ],
  ...[
    'receivers:\n  otlp:\n',
    'title: "',
    '<!-- lint-disable ',
    '🙂',
    '\0',
    '\uFEFF',
    '\uD83D',
    '\u202E',
    '\u200D',
    '$1',
  ],
);

/** Text that need not be Markdown at all. For tests. */
export const anyText = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('utf8')),
);

const words = fc
  .array(
    fc.constantFrom(
      ...[
        '收集器',
        '接收 OTLP 数据',
        '使用span导出',
        '，',
        '。',
        ', ',
        '可观察性',
        '（见下文）',
        '"引用"',
        '100ms',
        '50%',
        '`otlp`',
        '`http.method`',
      ],
      ...[
        'the collector',
        'exports traces',
        '**bold**',
        '*soft*',
        '__bold__',
        '_soft_',
        '[link](./a.md)',
        '[ link ](./b.md)',
      ],
      ...[
        '![image](./c.png)',
        '[ref][a]',
        '[a]',
        '<https://a.b/c>',
        'https://a.b/d',
        '[^1]',
        '\\*',
        '&lt;',
        ' ',
        '  ',
        '<br/>',
        '~~old~~',
      ],
      ...[
        '* ',
        '#1',
        '1) ',
        '- ',
        '+ ',
        'a_b_c',
        'x * y * z',
        '** bold **',
        '` code `',
        '{#id}',
        'span attributes',
        '仪表化',
        '<b>b</b>',
      ],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.join(' ').replace(/ {3,}/g, '  '));

const line = fc.tuple(words, fc.constantFrom('', '', '', ' ', '  ', '   ', '\t')).map((parts) => parts.join(''));

const block = fc.oneof(
  fc
    .tuple(fc.constantFrom('# ', '## ', '##  ', '### ', '#', ' ## '), line, fc.constantFrom('', ' {#a}', ' ##'))
    .map((parts) => parts.join('')),
  line.map((text) => `${text}\n===`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  fc
    .array(fc.tuple(fc.constantFrom('- ', '* ', '+ ', '-   ', '  - ', '1. ', '1) ', '3. ', '   ', '    '), line), {
      minLength: 1,
      maxLength: 5,
    })
    .map((items) => items.map((item) => item.join('')).join('\n')),
  fc
    .array(fc.tuple(fc.constantFrom('> ', '>', '>  ', '> > ', '> - ', ''), line), { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item) => item.join('')).join('\n')),
  fc
    .tuple(fc.constantFrom('```', '~~~', '```yaml', '    ', '- ```go'), line, fc.constantFrom('```', '~~~', ''))
    .map(([open, text, close]) => `${open}\n${text}\n${close}`),
  fc.tuple(line, line, line).map(([a, b, c]) => `| ${a} | b\n|---|:-:|\n ${b} | ${c} |`),
  fc
    .tuple(fc.constantFrom(':::note', ':::tip[Title]', ':::warning Title'), line)
    .map(([open, text]) => `${open}\n${text}\n:::`),
  fc.constantFrom(
    '---',
    '***',
    '[a]: ./a.md',
    '[b]:   <./b.md>  "t"',
    '[^1]: note',
    '<!-- comment -->',
    '<div>\n\ntext\n</div>',
    '\t\tcode',
    '$$\n$$',
  ),
);

/** Pages of every kind of block, with the faults that people make in their lay-out. For tests. */
export const messyPage = fc
  .array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', ' \n\n')), { minLength: 1, maxLength: 8 })
  .map((blocks) => blocks.map((parts) => parts.join('')).join(''));
