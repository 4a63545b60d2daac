// Starts one of the commands under scripts/. Plain JavaScript without dependencies, because it is what
// runs in a fresh clone: it installs the packages first when they differ from the lockfile.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Commands that are started often enough for their start to matter. */
const bundled = new Set(['lint', 'links', 'translations', 'translate']);
/** The first Node 20 with long-term support; Docusaurus does not build on the ones before. */
const oldestNode = [20, 9];

const [command = '', ...args] = process.argv.slice(2);
const entry = path.join('scripts', command, 'cli.ts');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  fail(
    `Node ${process.versions.node} is too old, expected ${oldestNode.join('.')} or newer. Install one from https://nodejs.org or with your version manager.`,
  );
} else if (!existsSync(path.join(root, entry))) {
  fail(`Unknown command "${command}": there is no ${entry}.`);
} else if (await installMissing()) {
  const bundle = bundled.has(command) ? await bundleOf(command) : undefined;
  if (bundle) {
    // In this process: starting another one takes longer than linting a page.
    process.chdir(root);
    process.argv.splice(1, 2, bundle);
    await import(pathToFileURL(bundle).href);
  } else process.exitCode = await run(process.execPath, ['--import', 'tsx', entry, ...args]);
}

/** The command's bundle; undefined when there can be none, and the sources, started by themselves, say why. */
async function bundleOf(name) {
  const { bundleCommand } = await import('./bundle.mjs');
  return bundleCommand(root, name).catch(() => undefined);
}

/** Makes node_modules equal to the lockfile. Answers whether it is. */
async function installMissing() {
  const differing = differingPackage();
  if (!differing) return true;
  // A commit hook must not download for minutes.
  if (process.env.OTLP_DOCS_INSTALL === 'never') {
    fail(`Packages differ from package-lock.json (${differing}). Run "npm ci".`);
    return false;
  }
  console.log(`Installing packages exactly as locked (${differing}) …`);
  const npm = process.env.npm_execpath;
  // npm's own waits add up to more than a minute before it admits that there is no network.
  const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const npmArgs = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', ...patience];
  const { code, errors } =
    npm && /\.c?js$/.test(npm)
      ? await runQuietly(process.execPath, [npm, ...npmArgs])
      : await runQuietly('npm', npmArgs);
  if (code === 0) return true;
  fail(explainInstall(errors));
  return false;
}

/**
 * Compares package-lock.json with the record that npm keeps inside node_modules, so that an install by
 * hand counts too. Returns what differs, or undefined when nothing does.
 */
function differingPackage() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!wanted) return 'no package-lock.json';
  if (!installed) return 'none yet';
  for (const [location, { version, optional }] of Object.entries(wanted)) {
    // Optional packages are the builds for other platforms.
    if (location === '' || optional) continue;
    if (installed[location]?.version !== version)
      return `${location.replace(/^.*node_modules\//, '')} ${version} is missing`;
  }
  return undefined;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function explainInstall(errors) {
  const log = errors.trim().split('\n');
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(errors)) {
    return 'Packages could not be downloaded: the package registry cannot be reached. Check the network or the proxy (npm config get proxy), then run the same command again.';
  }
  if (/ENOSPC/.test(errors))
    return 'Packages could not be installed: the disk is full. Free some space, then run the same command again.';
  if (/EACCES|EPERM/.test(errors))
    return `Packages could not be installed: no permission to write to ${root}. Change its owner, then run the same command again.`;
  if (/EUSAGE|not in sync/.test(errors))
    return 'package.json and package-lock.json disagree. Run `npm install` and commit package-lock.json.';
  return `Packages could not be installed: ${log.find((line) => /npm error|ERR!/.test(line)) ?? log[0] ?? 'npm gave no reason'}. Run \`npm ci\` to see the whole log.`;
}

/** Runs a program on this terminal and resolves to its exit code. */
function run(program, programArgs) {
  return new Promise((resolve) => {
    const child = spawn(program, programArgs, { cwd: root, stdio: 'inherit' });
    // The terminal signals the whole group already; a supervisor signals only us.
    for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal));
    process.on('SIGINT', () => {});
    // npm hands a signal to its shell, which dies without telling us: a server would go on, and keep its port.
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500);
    child.once('error', (error) => {
      clearInterval(watch);
      fail(error.message);
      resolve(2);
    });
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

function runQuietly(program, programArgs) {
  return new Promise((resolve) => {
    const child = spawn(program, programArgs, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.once('error', (error) => resolve({ code: 1, errors: error.message }));
    child.once('close', (code) => resolve({ code, errors }));
  });
}

function fail(message) {
  console.error(message);
  process.exitCode = 2;
}
