import { describe, expect, it } from 'vitest';
import { explainBuild } from './explain.ts';

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
    expect(explainBuild(output)).toEqual([
      '/guides/ebpf/: link to /nope/, which does not exist. Correct the target or remove the link.',
      '/en/: link to ../gone, which does not exist. Correct the target or remove the link.',
    ]);
  });

  it('names file, line and column of an unresolved Markdown link', () => {
    const output =
      '  │ Error: Markdown link with URL `./x.md` in source file "docs/a.md" (36:120) couldn\'t be resolved.';
    expect(explainBuild(output)).toEqual([
      'docs/a.md:36:120: link ./x.md, which does not exist. Correct the path or add the file.',
    ]);
  });

  it('takes the deepest cause and drops colours and stacks', () => {
    const output = `\u001b[31m[ERROR]\u001b[0m Error: Unable to build website for locale zh-Hans.
    at tryToBuildLocale (build.js:83:15)
  [cause]: Problem: History is incomplete (shallow clone). Run \`git fetch --unshallow\`.
    at loadContent (index.ts:1:1)`;
    expect(explainBuild(output)).toEqual(['History is incomplete (shallow clone). Run `git fetch --unshallow`.']);
  });

  it('reads a cause that has no stack', () => {
    const output = `[ERROR] Error: Unable to build website for locale zh-Hans.
    at tryToBuildLocale (build.js:76:15) {
  [cause]: [data/people.yml:3: unexpected key "optout", expected optOut.] {
    name: 'Problem',
    exitCode: 2
  }
}`;
    expect(explainBuild(output)).toEqual(['data/people.yml:3: unexpected key "optout", expected optOut.']);
  });

  it('admits that it recognises nothing', () => {
    expect(explainBuild('Killed\n')).toEqual([]);
  });
});
