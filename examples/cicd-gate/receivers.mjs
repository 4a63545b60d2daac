// Runs the same check with receivers that refuse, hang, fail or are not there at all, side by side, and
// shows what differs: nothing but one line.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';

const [fixture] = process.argv.slice(2);
// The variable asks for ten minutes: whoever did not bound the sending would wait for as long. A busy machine takes some seconds for
// three, and never that long.
const unbounded = { OTEL_EXPORTER_OTLP_TIMEOUT: '600000' };
const patienceSeconds = 120;

const open = async (answer) => {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => answer(response));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://user:password@127.0.0.1:${server.address().port}` };
};
const fails = await open((response) => response.writeHead(500).end());
const hangs = await open(() => {});
const refuses = await open(() => {});
await new Promise((resolve) => refuses.server.close(resolve));

const cases = {
  'no endpoint': {},
  'OTEL_SDK_DISABLED=true': { OTEL_EXPORTER_OTLP_ENDPOINT: refuses.url, OTEL_SDK_DISABLED: 'true' },
  'answers 500': { OTEL_EXPORTER_OTLP_ENDPOINT: fails.url },
  'does not answer': { OTEL_EXPORTER_OTLP_ENDPOINT: hangs.url },
  'refuses the connection': { OTEL_EXPORTER_OTLP_ENDPOINT: refuses.url },
  'is not a URL': { OTEL_EXPORTER_OTLP_ENDPOINT: '127.0.0.1:14318' },
  'speaks gRPC': { OTEL_EXPORTER_OTLP_ENDPOINT: refuses.url, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
};

const run = (variables) =>
  new Promise((resolve) => {
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/check/cli.ts', '--only', 'rewards,format'], {
      cwd: fixture,
      env: { PATH, HOME, NO_COLOR: '1', ...unbounded, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err, verdictAt] = ['', '', 0];
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (/^\d+ of \d+ checks/m.test(out)) verdictAt ||= performance.now();
    });
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('close', (code) => resolve({ code, out, err, after: (performance.now() - verdictAt) / 1000 }));
  });

const plain = (text) => text.replace(/\(\d+\.\d s\)/g, '(N s)').replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT');
const [expected, ...rest] = await Promise.all(Object.values(cases).map(run));
for (const [index, name] of Object.keys(cases).entries()) {
  const { code, out, err, after } = [expected, ...rest][index];
  const same = plain(out) === plain(expected.out) ? 'same output' : `other output:\n${out}`;
  const bound = after < patienceSeconds ? 'in time' : `${after.toFixed(1)} s after the verdict`;
  console.log(`${name}: exit code ${code}, ${same}, ended ${bound}`);
  if (err) console.log(`  ${plain(err.trim()).replaceAll('\n', '\n  ')}`);
}
for (const { server } of [fails, hangs]) {
  server.closeAllConnections();
  server.close();
}
