import { chmod, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeFixture } from '../../fixtureSite.ts';
import { quickPaces } from '../fixtureCheck.ts';
import { findRealLychee } from '../fixtureLychee.ts';
import { serve, toGuardOptions } from '../fixtureServer.ts';
import { startGuard } from '../guard/startGuard.ts';
import { findArchived, runLychee, type RunOptions } from './runLychee.ts';

const urls = ['https://a.otlp.dev/1', 'https://a.otlp.dev/2'];
/** About one address. */
const some = '{"success_map": {"x": [{"span": {"line": 1}}]}, "error_map": {}}';
const report = '{"success_map": {}, "error_map": {}, "timeout_map": {}}';

/** Options for a program that is a few lines of shell. */
async function fake(script: string): Promise<RunOptions> {
  const program = path.join(await writeFixture({ lychee: `#!/bin/sh\n${script}\n` }), 'lychee');
  await chmod(program, 0o755);
  return { program, proxy: 'http://127.0.0.1:1', pace: quickPaces.first, env: process.env, userAgent: 'x' };
}

describe('a lychee that gives no report is a Problem', () => {
  test.each<[string, string, RegExp]>([
    ['silence', 'exit 0', /no report \(exit code 0\): it said nothing/],
    ['no JSON', 'echo "Checking links"; exit 0', /exit code 0/],
    ['half a report', 'printf \'{"success_map": {\'; exit 0', /exit code 0/],
    ['another report', 'echo "{}"; exit 0', /exit code 0/],
    [
      'a failure of its own',
      `echo '${report}'; echo "Error: bad thing" >&2; exit 1`,
      /exit code 1\): Error: bad thing\./,
    ],
    ['a configuration it refuses', `echo "error: unexpected argument" >&2; exit 3`, /exit code 3\): error: unexpected/],
    ['wrong arguments', 'echo "error: unexpected argument" >&2; exit 2', /exit code 2\)/],
    ['a report about nothing', `echo '${report}'; exit 0`, /said nothing about any of the 2 addresses/],
    [
      'the same with the code for broken links',
      `echo '${report}'; exit 2`,
      /no report \(exit code 2\): it names no broken link/,
    ],
    [
      'broken links without their code',
      `echo '{"success_map": {}, "error_map": {"x": [{"span": {"line": 1}}]}}'; exit 0`,
      /no report \(exit code 0\): it names a broken link/,
    ],
    ['killed half-way', `echo '${report}'; kill -9 $$`, /it was killed/],
    [
      'words for a terminal',
      'printf "\\033[31m::error::https://u:secret@a/\\n" >&2; exit 1',
      /: \.\/::error::https:\/\/a\/\./,
    ],
  ])('%s', async (_title, script, message) => {
    const failure: unknown = await runLychee(urls, await fake(script)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'Problem', exitCode: 2 });
    expect(String(failure)).toMatch(message);
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(String(failure)).not.toMatch(/secret|[\u0000-\u001F]/);
  });

  test('a program that is not there', async () => {
    const options = { ...(await fake('')), program: '/nowhere/lychee' };
    await expect(runLychee(urls, options)).rejects.toMatchObject({ name: 'Problem' });
  });
});

test.each([
  ['it leaves out', `{"success_map": {"x": [{"span": {"line": 1}}]}, "error_map": {}}`, 'ok'],
  ['it counts as left out', '{"success_map": {}, "error_map": {}, "excludes": 1, "unsupported": 1}', 'unchecked'],
])('addresses that %s were not looked at', async (_title, text, kind) => {
  expect(await runLychee(urls, await fake(`echo '${text}'; exit 0`))).toMatchObject([{ kind }, { kind: 'unchecked' }]);
});

test('a program that may not be run is not called killed', async () => {
  const options = await fake('exit 0');
  await chmod(options.program, 0o644);
  await expect(runLychee(urls, options)).rejects.toThrow(/no report \(EACCES\): it could not be started/);
});

test('no address starts no program', async () => {
  expect(await runLychee([], await fake('exit 1'))).toEqual([]);
  expect([...(await findArchived([], await fake('exit 1')))]).toEqual([]);
});

test('an archive that fails suggests nothing', async () => {
  expect([...(await findArchived(urls, await fake('exit 1')))]).toEqual([]);
});

test('it gets the addresses one on a line, a folder of its own, and nothing of the environment but what it needs', async () => {
  const seen = await writeFixture({});
  const options = await fake(`cat links.html > ${seen}/links; env > ${seen}/env; pwd > ${seen}/pwd; echo '${some}'`);
  const env = { ...process.env, GITHUB_TOKEN: 'sesame', SECRET: 'sesame', NO_PROXY: '*', HTTP_PROXY: 'http://evil' };
  const hostile = ['https://a.dev/?a&b', 'https://a.dev/"><script>', "https://a.dev/$(touch x)`touch x`;'touch x'"];
  await runLychee(hostile, { ...options, env });
  const [links, environment, folder] = await Promise.all(
    ['links', 'env', 'pwd'].map((file) => readFile(path.join(seen, file), 'utf8')),
  );
  expect(links).toBe(
    '<a href="https://a.dev/?a&#38;b"></a>\n<a href="https://a.dev/&#34;&#62;&#60;script&#62;"></a>\n<a href="https://a.dev/$(touch&#32;x)`touch&#32;x`;\'touch&#32;x\'"></a>\n',
  );
  expect(environment).not.toMatch(/sesame|evil|NO_PROXY/);
  expect(environment).toMatch(/^HTTPS_PROXY=http:\/\/127\.0\.0\.1:1$/m);
  // It is gone afterwards.
  await expect(readdir(folder?.trim() ?? '')).rejects.toMatchObject({ code: 'ENOENT' });
});

const program = await findRealLychee();
if (program === undefined) test.todo('the settings of a folder change nothing: there is no lychee on this machine');
else
  test('the settings of the current folder, of the folder for temporary files and of the home change nothing', async () => {
    const settings = {
      'lychee.toml': 'exclude = ["."]\npreprocess = { command = "false" }\n',
      '.lycheeignore': '.\n',
      '.ignore': '*\n',
      '.gitignore': '*\n',
      'package.json': '{"lychee": {"exclude": ["."]}}',
      'Cargo.toml': '[package.metadata.lychee]\nexclude = ["."]\n',
      'pyproject.toml': '[tool.lychee]\nexclude = ["."]\n',
    };
    const folder = await writeFixture(settings);
    const [before, temporary] = [process.cwd(), process.env['TMPDIR']];
    onTestFinished(() => {
      process.chdir(before);
      if (temporary === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = temporary;
    });
    process.chdir(folder);
    process.env['TMPDIR'] = folder;
    const server = await serve((_request, response) => response.end());
    const guard = await startGuard(toGuardOptions([server.port]));
    onTestFinished(() => guard.close());
    const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder };
    const options = { program, proxy: guard.url, pace: quickPaces.first, env, userAgent: 'otlp-docs (+https://a.dev)' };
    expect(await runLychee([`http://a.otlp.dev:${server.port}/`], options)).toMatchObject([{ kind: 'ok', code: 200 }]);
    expect(server.seen.map(({ headers }) => headers['user-agent'])).toEqual(['otlp-docs (+https://a.dev)']);
  });
