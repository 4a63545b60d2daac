import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { BenchCase } from './benchCase.ts';
import { measure, type Measurement } from './measure.ts';

/** A check so short that nothing hides what telemetry costs; `process.execPath` without npm, whose start varies more than that. */
const check = ['--import', 'tsx', path.join('scripts', 'check', 'cli.ts'), '--only', 'rewards'];
const without = 'no endpoint';

/** What it costs a run of the checks to send itself, to a receiver and to none. */
export const telemetryCases: readonly BenchCase[] = [
  {
    id: 'telemetry',
    title: 'one short check, whose run is sent as OTLP or not',
    prepare: async (root) => {
      const receiver = await listen();
      const closed = await listen();
      await new Promise((resolve) => closed.server.close(resolve));
      const run = (endpoint: string) => (): Promise<Measurement> =>
        measure(process.execPath, check, root, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
      // An idle server must not keep the command from ending.
      receiver.server.unref();
      return [
        { label: without, run: run('') },
        { label: 'to a receiver', run: run(receiver.url), peers: [without] },
        { label: 'to nobody', run: run(closed.url), peers: [without] },
      ];
    },
  },
];

async function listen() {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
