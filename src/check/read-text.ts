import {readFileSync} from 'node:fs';
import {decodeUtf16} from '../parse/decode.ts';
import {unzipped} from '../text/unzipped.ts';

/** Timeout for a download, in milliseconds. */
const PATIENCE = 60_000;

export function isAddress(from: string): boolean {
  return /^https?:\/\//i.test(from);
}

/** The text of a file or URL, unpacked if it is gzipped; errors give its name. */
export async function readText(from: string): Promise<string> {
  return decode(unpack(await readBytes(from), from));
}

/** The bytes of a file or URL; errors give its name. */
export async function readBytes(from: string): Promise<Uint8Array> {
  return isAddress(from) ? await fetchBytes(from) : bytesOf(from);
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  try {
    const response = await fetch(address, {signal: AbortSignal.timeout(PATIENCE)});
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    throw new Error(`${address} answered with status ${response.status}.`);
  } catch (thrown) {
    const {name, message, cause} = thrown as Error;
    if (name === 'TimeoutError') throw new Error(`${address} did not answer within a minute.`);
    if (message.startsWith(address)) throw thrown;
    throw new Error(`${address} could not be fetched (${(cause as {code?: string})?.code ?? message}).`);
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (thrown) {
    const {code, message} = thrown as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw new Error(`${file} cannot be read (${code ?? message}).`);
    throw new Error(`there is no file ${file}; an address must start with https://.`);
  }
}

function unpack(bytes: Uint8Array, from: string): Uint8Array {
  try {
    return unzipped(bytes);
  } catch (thrown) {
    throw new Error(`${from} cannot be unpacked (${(thrown as Error).message}).`);
  }
}

/** Decodes UTF-8, or the UTF-16 that Windows writes with `>`, without the byte order mark. */
function decode(bytes: Uint8Array): string {
  return decodeUtf16(bytes) ?? new TextDecoder().decode(bytes);
}
