import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { findFreePort, host, readPort } from './port.ts';

const open: Server[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** Takes a port and answers its number; false when somebody else has it. */
function take(port: number): Promise<number | false> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, host, () => {
        open.push(server);
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : false);
      });
  });
}

describe('findFreePort', () => {
  it('takes the next one when the first is taken', async () => {
    const taken = Number(await take(0));
    expect(await findFreePort(taken)).toBeGreaterThan(taken);
    expect(await findFreePort(0)).toBe(0);
  });

  it('names a free one to set when none is found', async () => {
    const taken = Number(await take(0));
    await expect(findFreePort(taken, 1)).rejects.toThrow(`Port ${taken} is taken. Set PORT to a free one, such as`);
  });

  it('stays below the end of the range and never advises a port that is none', async () => {
    await take(65535);
    await expect(findFreePort(65535)).rejects.toThrow('Port 65535 is taken. Set PORT to a free one, such as 8080.');
  });
});

describe('readPort', () => {
  it('defaults to 3000', () => {
    expect(readPort(undefined)).toBe(3000);
    expect(readPort('8080')).toBe(8080);
  });

  it.each(['abc', '-1', '65536', '30.5'])('refuses %s', (value) => {
    expect(() => readPort(value)).toThrow(`Unexpected PORT "${value}"`);
  });
});
