import { createServer } from 'node:net';
import { Problem } from '../../src/lib/problem.ts';

/** Where servers listen and what their addresses say: the same name, so that both mean the same interface. */
export const host = 'localhost';

const highestPort = 65535;

/** Reads a port number; 3000 when unset. Throws a Problem for anything that is not a port. */
export function readPort(value: string | undefined): number {
  const port = value ? Number(value) : 3000;
  if (!Number.isInteger(port) || port < 0 || port > highestPort) {
    throw new Problem(`Unexpected PORT "${value}", expected a number from 0 to ${highestPort}.`);
  }
  return port;
}

/**
 * The first free port from `first` upwards; 0 stays 0, which lets the system choose. Throws a Problem when `attempts`
 * ports in a row are taken or may not be used.
 */
export async function findFreePort(first: number, attempts = 10): Promise<number> {
  if (first === 0) return 0;
  const last = Math.min(first + attempts - 1, highestPort);
  for (let port = first; port <= last; port++) {
    const state = await probe(port);
    if (state === 'free') return port;
    if (state === 'forbidden')
      throw new Problem(`Port ${port} needs special rights. Set PORT to one above 1023, such as 8080.`);
  }
  const range = first === last ? `Port ${first} is` : `Ports ${first} to ${last} are`;
  throw new Problem(`${range} taken. Set PORT to a free one, such as ${last < highestPort ? last + 1 : 8080}.`);
}

function probe(port: number): Promise<'free' | 'taken' | 'forbidden'> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EACCES' ? 'forbidden' : 'taken'))
      .listen(port, host, () => server.close(() => resolve('free')));
  });
}
