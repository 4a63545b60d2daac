import { request, type Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import { toConnection, type Find } from './findPlace.ts';
import type { Waits } from './createWaits.ts';
import { heldStatus, statusOf } from './refusal.ts';

/**
 * Passes on a request of plain HTTP, in which the whole address stands. `agent` keeps connections. The checker does not learn that
 * a server asks to wait: it would sit there, and ask again too early. Never throws.
 */
export async function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { find, agent, waits }: { find: Find; agent: Agent; waits: Waits },
): Promise<void> {
  const target = parseTarget(incoming.url);
  if (!target || incoming.method !== 'GET') return refuse(outgoing, 400);
  const port = Number(target.port || 80);
  const place = await find(target.hostname, port);
  if (place.state !== 'public') return refuse(outgoing, statusOf(place.state));
  if (waits.isHeld(target.hostname)) return refuse(outgoing, heldStatus);
  const options = {
    ...toConnection(target.hostname, port, place.addresses),
    path: `${target.pathname}${target.search}`,
    headers: withoutHopHeaders(incoming.rawHeaders),
    setHost: false,
  };
  send(target, agent);

  function send(to: URL, through: Agent | false): void {
    // The checker has gone away meanwhile.
    if (outgoing.destroyed) return;
    const onward = request({ ...options, agent: through });
    let failed = false;
    onward.on('response', (answer) => {
      if (waits.note(to, answer)) {
        refuse(outgoing, heldStatus);
        onward.destroy();
        return;
      }
      try {
        outgoing.writeHead(answer.statusCode ?? 502, withoutHopHeaders(answer.rawHeaders));
      } catch {
        // A status or a header that may not be written is one that nobody could read.
        onward.destroy();
        return;
      }
      answer.pipe(outgoing);
      // A body that breaks off must break off for the checker too.
      answer.on('error', () => outgoing.destroy());
    });
    onward.on('error', () => (failed = true));
    onward.on('close', () => {
      if (outgoing.headersSent) return;
      // A connection that was kept can end at the moment when it is used again: that is no failure of the server.
      if (failed && onward.reusedSocket && through) send(to, false);
      else outgoing.destroy();
    });
    outgoing.once('close', () => onward.destroy());
    onward.end();
  }
}

function parseTarget(url: string | undefined): URL | undefined {
  const target = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  return target?.protocol === 'http:' ? target : undefined;
}

function refuse(outgoing: ServerResponse, status: number): void {
  outgoing.writeHead(status, { connection: 'close' });
  outgoing.end();
}

/** They are about one connection, not about what is sent (RFC 9110, 7.6.1). */
const hopHeader = /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i;

function withoutHopHeaders(raw: readonly string[]): string[] {
  const kept: string[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const [name = '', value = ''] = raw.slice(index, index + 2);
    if (!hopHeader.test(name)) kept.push(name, value);
  }
  return kept;
}
