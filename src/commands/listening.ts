import type {Address} from '../serve/http/http-server.ts';
import {listenFailure} from '../serve/http/listen-failure.ts';

/** The server that was started; undefined, with a message, if it could not listen. */
export async function listening<T>(address: Address, start: () => Promise<T>): Promise<T | undefined> {
  try {
    return await start();
  } catch (cause) {
    const reason = listenFailure(cause, address);
    if (reason === undefined) throw cause;
    process.stderr.write(`${reason}\n`);
    return undefined;
  }
}
