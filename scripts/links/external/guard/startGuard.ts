import { Agent, createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createWaits, type Waits } from './createWaits.ts';
import { createFinder, toConnection, type FindOptions, type HostState } from './findPlace.ts';
import { forward } from './forward.ts';
import { tunnel } from './tunnel.ts';

export type Guard = {
  /** To be used as proxy for HTTP and HTTPS. */
  url: string;
  /** What became of each host name; in lower case. */
  hosts: ReadonlyMap<string, HostState>;
  /** Which hosts have asked to be left in peace. Of those behind TLS nobody knows. */
  waits: Waits['waits'];
  told: Waits['told'];
  /** How many requests and tunnels it has been asked for. */
  asked(): number;
  /** Whether a server can be connected to: with the same rules, but without a word to it. */
  reach(host: string, port: number): Promise<boolean>;
  close(): Promise<void>;
};

export type GuardOptions = Partial<FindOptions>;

/**
 * A proxy on this machine that the link checker has to go through. It resolves each name itself, refuses private
 * addresses, and connects to the very addresses that it has looked at: neither a redirect nor a second answer of DNS leads
 * elsewhere. TLS stays between the two ends.
 */
export async function startGuard(options: GuardOptions = {}): Promise<Guard> {
  const sockets = new Set<Duplex>();
  const { hosts, find } = createFinder(options);
  const waits = createWaits();
  let asked = 0;
  const count: typeof find = (host, port) => {
    asked++;
    return find(host, port);
  };

  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => void forward(incoming, outgoing, { find: count, agent, waits }));
  server.on('connect', (incoming: IncomingMessage, client: Duplex, head: Buffer) =>
    tunnel({ incoming, client, head }, { find: count, waits, keep }),
  );
  server.on('connection', keep);
  // A slow server is the checker's to give up on.
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    hosts,
    waits: waits.waits,
    told: waits.told,
    asked: () => asked,
    reach: async (host, port) => {
      const place = await find(host, port);
      if (place.state !== 'public') return false;
      const socket = connect({ ...toConnection(host, port, place.addresses), timeout: reachMs });
      keep(socket);
      return new Promise((resolve) => {
        for (const event of ['connect', 'timeout', 'error'] as const)
          socket.once(event, () => {
            resolve(event === 'connect');
            socket.destroy();
          });
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        agent.destroy();
        for (const socket of sockets) socket.destroy();
      }),
  };

  function keep(socket: Duplex): void {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // Whoever goes away in the middle is no failure of ours.
    socket.on('error', () => undefined);
  }
}

const reachMs = 10_000;
