import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { toConnection, type Find } from './findPlace.ts';
import type { Waits } from './createWaits.ts';
import { heldStatus, statusOf } from './refusal.ts';

/** `head` is what the client has sent already behind its request. */
export type Request = { incoming: IncomingMessage; client: Duplex; head: Buffer };

/** Connects a client with an HTTPS server; what flows is encrypted. Never throws. */
export async function tunnel(
  { incoming, client, head }: Request,
  { find, waits, keep }: { find: Find; waits: Waits; keep: (socket: Duplex) => void },
): Promise<void> {
  const [, host = '', digits = ''] = /^(.*):(\d{1,5})$/.exec(incoming.url ?? '') ?? [];
  const port = Number(digits);
  if (host === '' || port === 0 || port > 65_535) return hangUp(client, 400);
  const place = await find(host, port);
  if (place.state !== 'public') return hangUp(client, statusOf(place.state));
  if (waits.isHeld(host)) return hangUp(client, heldStatus);
  // The checker has gone away meanwhile.
  if (client.destroyed) return;
  const onward = connect(toConnection(host, port, place.addresses));
  keep(onward);
  onward.once('connect', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    onward.write(head);
    client.pipe(onward).pipe(client);
  });
  onward.once('error', () => client.destroy());
  client.once('close', () => onward.destroy());
}

function hangUp(client: Duplex, status: number): void {
  client.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\n\r\n`);
}
