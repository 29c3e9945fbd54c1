import { open } from 'node:fs/promises';
import { decode } from './decode';

/** Documents above this many bytes are refused: the longest statute book is a hundredth of it. */
export const SIZE_LIMIT = 64 * 2 ** 20;

/** How standard input is named among the documents. */
export const STANDARD_INPUT = '-';

/**
 * The text of a document, its byte-order mark included.
 *
 * @param encoding as the WHATWG Encoding Standard names it; found from the bytes when absent
 * @throws with a message for the user, or with the system's error code
 */
export async function readDocument(path: string, encoding?: string): Promise<string> {
  if (path === STANDARD_INPUT) return decode(await collect(process.stdin), encoding);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > SIZE_LIMIT) throw tooBig();
    // Bounded again while reading: a pipe and a device have no size, and a file may grow.
    return decode(await collect(file.createReadStream({ autoClose: false, highWaterMark: 2 ** 20 })), encoding);
  } finally {
    await file.close();
  }
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > SIZE_LIMIT) throw tooBig();
    parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts, size);
}

function tooBig(): Error {
  return new Error(`Larger than ${SIZE_LIMIT / 2 ** 20} MB. Split it into smaller documents.`);
}
