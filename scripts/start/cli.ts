import path from 'node:path';
import { readSite } from '../../src/lib/site.ts';
import { buildSite } from '../build/build.ts';
import { root, runCommand } from '../shell.ts';
import { toAddressLines } from './addresses.ts';
import { findFreePort, host, readPort } from './port.ts';
import { serve } from './server.ts';

await runCommand(async () => {
  const wanted = readPort(process.env['PORT']);
  const { baseUrl } = readSite(process.env);
  // Before the build: whoever cannot be served should not wait for it.
  const free = await findFreePort(wanted);
  const dir = path.join(root, 'build');
  const { built, seconds } = await buildSite({ root, outDir: dir, env: process.env, say: console.log });
  console.log(built ? `Built in ${seconds.toFixed(0)} s.` : 'Nothing has changed since the last build.');
  const { server, port } = await serve({ dir, baseUrl, port: free });
  if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
  console.log(`\n${toAddressLines(`http://${host}:${port}${baseUrl}`).join('\n')}\n\nStop with Ctrl+C.`);
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.close();
        server.closeAllConnections();
        resolve(0);
      });
    }
  });
});
