// Makes one JavaScript file, and chunks that load when needed, of a command's TypeScript: editors and hooks start the linter
// at every save, and compiling it each time takes longer than linting a page. Plain JavaScript because run.mjs loads it.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Files that are started by their path, beside the command itself. */
const entries = { lint: ['cli', 'pageWorker'], links: ['cli'], translations: ['cli'], translate: ['cli'] };

/** They load a file of their own, a binary or WebAssembly, from where they are installed. */
const external = ['satteri', '@wasm-fmt/gofmt'];

/**
 * The file to import for a command, bundled anew when one of its sources has changed; undefined for one that is not bundled.
 * Throws when a source is broken, or when there is no place to keep the result.
 */
export async function bundleCommand(root, command) {
  const names = entries[command];
  if (!names) return undefined;
  const folder = path.join(root, 'node_modules', '.cache', 'otlp-docs-bundle', command);
  const record = path.join(folder, 'record.json');
  const known = readRecord(record);
  if (known && isFresh(root, known)) return path.join(folder, known.hash, 'cli.mjs');
  const { inputs, hash } = await build({ root, command, names, folder });
  replaceFile(record, JSON.stringify({ ...inputs, hash, sizes: sizesOf(path.join(folder, hash)) }));
  removeOthers(folder, [hash, known?.hash, 'record.json']);
  return path.join(folder, hash, 'cli.mjs');
}

async function build({ root, command, names, folder }) {
  const { build: bundle } = await import('esbuild');
  // Taken before a file is read: one that is saved meanwhile must not count as bundled.
  const packages = stampOf(root, packagesFile);
  const stamps = {};
  const result = await bundle({
    absWorkingDir: root,
    entryPoints: names.map((name) => `scripts/${command}/${name}.ts`),
    outdir: path.join(folder, 'out'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    external,
    logLevel: 'silent',
    banner: { js: banner },
    plugins: [sourceAddresses(root, stamps)],
  });
  const sources = Object.keys(result.metafile.inputs).filter((file) => !file.startsWith('node_modules/'));
  const digest = createHash('sha256').update(process.version).update(packages);
  for (const { path: file, contents } of result.outputFiles) digest.update(path.basename(file)).update(contents);
  const hash = digest.digest('hex').slice(0, 16);
  const place = path.join(folder, hash);
  const isThere = result.outputFiles.every(
    ({ path: file, contents }) =>
      statSync(path.join(place, path.basename(file)), { throwIfNoEntry: false })?.size === contents.length,
  );
  if (!isThere) rmSync(place, { recursive: true, force: true });
  if (!isThere) {
    const draft = path.join(folder, `${randomUUID()}.tmp`);
    mkdirSync(draft, { recursive: true });
    for (const { path: file, contents } of result.outputFiles)
      writeFileSync(path.join(draft, path.basename(file)), contents);
    try {
      renameSync(draft, place);
    } catch (error) {
      // Another process was faster.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(place)) throw error;
    }
  }
  for (const file of sources) stamps[file] ??= stampOf(root, file);
  return { hash, inputs: { packages, stamps } };
}

/** Packages written as CommonJS ask for `require`. Sources ask for `bundledFrom` to find the other files of the bundle. */
const banner = [
  "import { createRequire as createBundleRequire } from 'node:module';",
  'const require = createBundleRequire(import.meta.url);',
  'const bundledFrom = import.meta.url;',
].join('\n');

/** In a bundle, `import.meta.url` of a source still says where the source is: files are found relative to it. */
function sourceAddresses(root, stamps) {
  return {
    name: 'source-addresses',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
        if (file.includes(`${path.sep}node_modules${path.sep}`) || !file.startsWith(root)) return undefined;
        const name = path.relative(root, file).split(path.sep).join('/');
        stamps[name] = stampOf(root, name);
        const text = await readFile(file, 'utf8');
        const address = JSON.stringify(pathToFileURL(file).href);
        return { contents: text.replaceAll('import.meta.url', address), loader: 'ts' };
      });
    },
  };
}

const packagesFile = 'node_modules/.package-lock.json';

function isFresh(root, { packages, stamps }) {
  return (
    stampOf(root, packagesFile) === packages &&
    Object.entries(stamps).every(([file, stamp]) => stampOf(root, file) === stamp)
  );
}

function stampOf(root, file) {
  const found = statSync(path.join(root, file), { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size} ${process.version}` : 'none';
}

function readRecord(file) {
  try {
    const { hash, packages, stamps, sizes } = JSON.parse(readFileSync(file, 'utf8'));
    // A file that a full disk has emptied would run, say nothing and succeed.
    const isWhole = stamps && JSON.stringify(sizesOf(path.join(path.dirname(file), hash))) === JSON.stringify(sizes);
    return isWhole ? { hash, packages, stamps } : undefined;
  } catch {
    return undefined;
  }
}

/** Of the files of a bundle, by name. */
function sizesOf(folder) {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, statSync(path.join(folder, name)).size]),
  );
}

function replaceFile(file, text) {
  const draft = `${file}.${randomUUID()}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** The bundle before this one stays, and what is young: a process may still have to load a part of it. */
function removeOthers(folder, kept) {
  const limit = Date.now() - 10 * 60 * 1000;
  for (const name of readdirSync(folder)) {
    const place = path.join(folder, name);
    const { mtimeMs = 0 } = statSync(place, { throwIfNoEntry: false }) ?? {};
    if (!kept.includes(name) && mtimeMs < limit) rmSync(place, { recursive: true, force: true });
  }
}
