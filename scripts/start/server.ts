import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';
import { locales, localeIds } from '../../src/lib/locales.ts';
import { host } from './port.ts';

export type ServeOptions = {
  /** Folder of a finished build. */
  dir: string;
  /** Path the build was made for, with both slashes. */
  baseUrl: string;
  /** 0 lets the system choose. */
  port: number;
};

/**
 * Serves a finished build on loopback the way static hosts do: folders by their index.html, and the
 * language's own 404 page for what does not exist. Files are looked up on each request, so a rebuild shows
 * without a restart. The port is expected to be free.
 */
export async function serve({ dir, baseUrl, port }: ServeOptions): Promise<{ server: Server; port: number }> {
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
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { server, port: boundPort(server) };
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
