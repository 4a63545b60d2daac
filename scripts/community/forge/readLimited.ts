import { Problem } from '../../../src/lib/problem.ts';

/** The body of an answer. Stops, with a Problem, once it is longer than it may be, whatever its header says. */
export async function readLimited({ body }: Pick<Response, 'body'>, maxBytes: number): Promise<Buffer> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  for (let bytes = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new Problem(`Unexpected answer of more than ${maxBytes} bytes, expected a smaller one.`, 1);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}
