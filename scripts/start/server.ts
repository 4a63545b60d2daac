import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';
import { Problem } from '../../src/lib/problem.ts';
import { locales, localeIds } from '../../src/lib/locales.ts';

export type ServeOptions = {
  /** Folder of a finished build. */
  dir: string;
  /** Path the build was made for, with both slashes. */
  baseUrl: string;
  /** First port to try. */
  port: number;
  /** How many ports to try, counting upwards. */
  attempts?: number;
};

/**
 * Serves a finished build on loopback the way static hosts do: folders by their index.html, and the
 * language's own 404 page for what does not exist. Files are looked up on each request, so a rebuild shows
 * without a restart. Throws a Problem when no port is free.
 */
export async function serve({
  dir,
  baseUrl,
  port,
  attempts = 10,
}: ServeOptions): Promise<{ server: Server; port: number }> {
  const files = sirv(dir, { dev: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (baseUrl !== '/' && !url.startsWith(baseUrl)) {
      redirectOrNotFound({ url, baseUrl, dir, response });
      return;
    }
    request.url = url.slice(baseUrl.length - 1);
    const pathname = request.url;
    files(request as IncomingMessage, response, () => sendNotFound(dir, pathname, response));
  });
  for (let candidate = port; candidate < port + attempts && candidate < 65536; candidate++) {
    if (await listens(server, candidate)) return { server, port: boundPort(server) };
  }
  throw new Problem(
    `Ports ${port} to ${port + attempts - 1} are taken. Name a free one: PORT=${port + attempts} npm start`,
  );
}

/** Reads a port number; 3000 when unset. Throws a Problem for anything that is not a port. */
export function readPort(value: string | undefined): number {
  const port = value ? Number(value) : 3000;
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Problem(`Unexpected PORT "${value}", expected a number from 0 to 65535.`);
  }
  return port;
}

function redirectOrNotFound({
  url,
  baseUrl,
  dir,
  response,
}: {
  url: string;
  baseUrl: string;
  dir: string;
  response: ServerResponse;
}): void {
  if (url === '/' || `${url}/` === baseUrl) {
    response.writeHead(302, { location: baseUrl }).end();
  } else {
    sendNotFound(dir, url, response);
  }
}

function sendNotFound(dir: string, pathname: string, response: ServerResponse): void {
  const locale = localeIds.find((id) => locales[id].urlSegment && pathname.startsWith(`/${locales[id].urlSegment}`));
  const page = path.join(dir, locale ? locales[locale].urlSegment : '', '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  createReadStream(page)
    .on('error', () => response.end('Not found'))
    .pipe(response);
}

function boundPort(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Resolves to false when the port is taken. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (error.code === 'EACCES')
        reject(new Problem(`Port ${port} needs special rights. Name another: PORT=8080 npm start`));
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}
