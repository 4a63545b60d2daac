import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { Example } from '../../src/lib/examples/example.ts';
import { judgeStep } from './judgeStep.ts';
import { runScript } from './runScript.ts';
import type { Stopped } from './verdict.ts';
import type { Workspace } from './workspace.ts';

/** Where an example was built: a clean copy of its folder, its programs and those that it uses, room for temporary files. */
export type Place = { folder: string; out: string; tmp: string };

export type Built = { kind: 'built'; place: Place } | { kind: 'stopped'; verdict: Stopped };

export type Build = (example: Example) => Promise<Built>;

/** Build and test have as long each; without their modules in a cache, large Go programs take minutes. */
export const buildSeconds = 900;

/**
 * A function that builds an example, and before it those that it uses, each once however many use it. The examples are found
 * by `find`; they use each other in no circle.
 */
export function createBuild(root: string, workspace: Workspace, find: (id: string) => Example): Build {
  const builds = new Map<string, Promise<Built>>();
  const build: Build = (example) => {
    const known = builds.get(example.id);
    if (known) return known;
    const started = buildOne(example);
    builds.set(example.id, started);
    return started;
  };
  return build;

  async function buildOne(example: Example): Promise<Built> {
    const base = path.join(workspace.folder, example.id);
    const place: Place = { folder: path.join(base, example.id), out: path.join(base, '.bin'), tmp: path.join(base, '.tmp') };
    await Promise.all([mkdir(place.out, { recursive: true }), mkdir(place.tmp, { recursive: true })]);
    await copy(example.id, base);
    const used = await Promise.all(example.uses.map(async (id) => ({ id, built: await build(find(id)) })));
    for (const { id, built } of used) {
      if (built.kind === 'stopped') {
        const reason = `the build of ${id}, which it uses: ${built.verdict.reason}`;
        return { kind: 'stopped', verdict: { ...built.verdict, reason } };
      }
      await link(built.place.out, place.out);
      await copy(id, base);
    }
    if (example.build === undefined) return { kind: 'built', place };
    const step = await runScript(workspace, { script: example.build, ...place, seconds: buildSeconds });
    const verdict = judgeStep(example, step);
    return verdict ? { kind: 'stopped', verdict } : { kind: 'built', place };
  }

  function copy(id: string, base: string): Promise<void> {
    const filter = (source: string): boolean => !leftBehind.has(path.basename(source));
    return cp(path.join(root, 'examples', id), path.join(base, id), { recursive: true, filter });
  }
}

/** What running an example by hand leaves in its folder. */
const leftBehind: ReadonlySet<string> = new Set(['node_modules', '__pycache__']);

/** Makes the programs of one folder be in another one; two examples may use the same third one. */
async function link(from: string, to: string): Promise<void> {
  const there = new Set(await readdir(to));
  for (const name of await readdir(from)) {
    if (!there.has(name)) await symlink(path.join(from, name), path.join(to, name));
  }
}
