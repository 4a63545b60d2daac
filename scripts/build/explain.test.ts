import { describe, expect, it } from 'vitest';
import { explainBuild as explain } from './explain.ts';

const explainBuild = (output: string, root: string) => explain(output, root).map(({ en }) => en);

describe('explainBuild', () => {
  it('names page and target of each broken link once', () => {
    const output = `[ERROR] Error: Unable to build website for locale zh-Hans.
  [cause]: Error: Docusaurus found broken links!
  Exhaustive list of all broken links found:
  - Broken link on source page path = /guides/ebpf/:
     -> linking to /nope/
     -> linking to /nope/
  - Broken link on source page path = /en/:
     -> linking to ../gone (resolved as: /gone)`;
    expect(explainBuild(output, '/repo')).toEqual([
      '/guides/ebpf/: link to /nope/, which does not exist. Correct the target or remove the link.',
      '/en/: link to ../gone, which does not exist. Correct the target or remove the link.',
    ]);
  });

  it('names file, line and column of an unresolved Markdown link', () => {
    const output =
      '  │ Error: Markdown link with URL `./x.md` in source file "docs/a.md" (36:120) couldn\'t be resolved.';
    expect(explainBuild(output, '/repo')).toEqual([
      'docs/a.md:36:120: link ./x.md, which does not exist. Correct the path or add the file.',
    ]);
  });

  it('takes the deepest cause and drops colours and stacks', () => {
    const output = `\u001b[31m[ERROR]\u001b[0m Error: Unable to build website for locale zh-Hans.
    at tryToBuildLocale (build.js:83:15)
  [cause]: Problem: History is incomplete (shallow clone). Run \`git fetch --unshallow\`.
    at loadContent (index.ts:1:1)`;
    expect(explainBuild(output, '/repo')).toEqual([
      'History is incomplete (shallow clone). Run `git fetch --unshallow`.',
    ]);
  });

  it('reads a cause that has no stack', () => {
    const output = `[ERROR] Error: Unable to build website for locale zh-Hans.
    at tryToBuildLocale (build.js:76:15) {
  [cause]: [data/people.yml:3: unexpected key "optout", expected optOut.] {
    name: 'Problem',
    exitCode: 2
  }
}`;
    expect(explainBuild(output, '/repo')).toEqual(['data/people.yml:3: unexpected key "optout", expected optOut.']);
  });

  it.each([
    [
      'a sidebar item of an unknown type',
      `[ERROR] Sidebars file at "/repo/sidebars.ts" failed to be loaded.
[ERROR] Loading of version failed for version current
[ERROR] Error: Unable to build website for locale zh-Hans.
  [cause]: Error [ValidationError]: {
    "type": "autogen",
    \u001b[41m"undefined"\u001b[0m\u001b[31m [1]: -- missing --\u001b[0m
  }
  \u001b[31m
  [1] Unknown sidebar item type "autogen".\u001b[0m`,
      'sidebars.ts: Unknown sidebar item type "autogen".',
    ],
    [
      'a component that does not exist',
      `[ERROR] Error: Unable to build website for locale zh-Hans.
  [cause]: Error: Docusaurus static site generation failed for 1 paths:
  - "/guides/ebpf/x/"
    [cause]: AggregateError
      [errors]: [
        Error: Can't render static file for pathname "/guides/ebpf/x/"
          [cause]: Error: Expected component \`Foo\` to be defined: you likely forgot to import, pass, or provide it.`,
      'page /guides/ebpf/x/: Expected component `Foo` to be defined: you likely forgot to import, pass, or provide it.',
    ],
    [
      'two pages at one address',
      `  [cause]: Error: Duplicate routes found!
  - Attempting to create page at /guides/ebpf/check-kernel/, but a page already exists at this route.
  This could lead to non-deterministic routing behavior.`,
      '/guides/ebpf/check-kernel/: two pages have this address. Change the slug, or the file name, of one of them.',
    ],
    [
      'a translation file that is cut off',
      `[ERROR] Invalid translation file at "/repo/i18n/en/code.json".
[ERROR] Error: Unable to build website for locale en.
  [cause]: SyntaxError: /repo/i18n/en/code.json: Unexpected end of JSON input
}`,
      'i18n/en/code.json: Unexpected end of JSON input',
    ],
  ])('explains %s', (_name, output, line) => {
    expect(explainBuild(output, '/repo')).toEqual([line]);
  });

  it('speaks Chinese too', () => {
    const output = `  - Broken link on source page path = /en/:
     -> linking to ../gone (resolved as: /gone)
Error: Markdown image with URL \`./x.png\` in source file "docs/a.md" (36:120) couldn't be resolved.
  - Attempting to create page at /a/, but a page already exists at this route.`;
    expect(explain(output, '/repo').map((cause) => cause['zh-Hans'])).toEqual([
      '/en/：链接的目标 ../gone 不存在。请改正目标或删去链接。',
      'docs/a.md:36:120：图片 ./x.png 不存在。请改正路径或添加文件。',
      '/a/：有两个页面使用这个网址。请修改其中一个的 slug 或文件名。',
    ]);
  });

  it('admits that it recognises nothing', () => {
    expect(explainBuild('Killed\n', '/repo')).toEqual([]);
  });
});
