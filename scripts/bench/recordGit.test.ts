import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import { recordGit } from './recordGit.ts';

let repository: TestRepository;
let dir: string;
beforeEach(() => {
  repository = createTestRepository();
  dir = mkdtempSync(path.join(tmpdir(), "bench it's "));
});
afterEach(() => {
  repository.remove();
  rmSync(dir, { recursive: true, force: true });
});

it('records arguments, input, environment and exit code, and runs the same again', async () => {
  const sha = repository.commit({ files: { 'a.md': 'a\n' } });
  const program = `
    const { spawnSync } = require('node:child_process');
    const git = (args, input) => spawnSync('git', args, { input, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' } });
    const known = git(['cat-file', '--batch-check'], '${sha}\\n').stdout.toString();
    if (!known.startsWith('${sha} commit')) throw new Error(known);
    git(['config', '--get', "no.such 'setting'"], '');`;
  const { inTurn, together } = await recordGit([process.execPath, '-e', program], { cwd: repository.dir, dir });
  const script = readFileSync(inTurn, 'utf8');
  expect(script.match(/GIT_OPTIONAL_LOCKS=0/g)).toHaveLength(2);
  expect(script).toContain('|| [ $? -eq 1 ]');
  expect(() => execFileSync('sh', [inTurn])).not.toThrow();
  expect(() => execFileSync('sh', [together])).not.toThrow();
});

it('does not wait for an input that nobody ends', async () => {
  const program = `
    const git = require('node:child_process').spawn('git', ['version'], { stdio: 'pipe' });
    git.stdout.resume();
    git.on('close', (code) => process.exit(code));`;
  const { inTurn } = await recordGit([process.execPath, '-e', program], { cwd: repository.dir, dir });
  expect(readFileSync(inTurn, 'utf8')).toMatch(/ version < /);
});

it('notices when a command that worked does so no more', async () => {
  repository.commit({ files: { 'a.md': 'a\n' } });
  const program = [
    process.execPath,
    '-e',
    `require('node:child_process').execFileSync('git', ['rev-parse', 'HEAD^{tree}'])`,
  ];
  const { inTurn } = await recordGit(program, { cwd: repository.dir, dir });
  repository.git('update-ref', '-d', 'HEAD');
  expect(() => execFileSync('sh', [inTurn], { stdio: 'pipe' })).toThrow();
});

it('keeps a git directory that is gone when the program ends', async () => {
  repository.commit({ files: { 'a.md': 'a\n' } });
  const program = `
    const { execFileSync } = require('node:child_process');
    const { cpSync, mkdtempSync, rmSync } = require('node:fs');
    const own = mkdtempSync(require('node:os').tmpdir() + '/own-');
    cpSync('.git', own, { recursive: true });
    execFileSync('git', ['log', '-1'], { env: { ...process.env, GIT_DIR: own } });
    rmSync(own, { recursive: true });`;
  const { inTurn } = await recordGit([process.execPath, '-e', program], { cwd: repository.dir, dir });
  expect(() => execFileSync('sh', [inTurn])).not.toThrow();
});
