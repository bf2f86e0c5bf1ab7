import type {Address} from '../serve/http/http-server.ts';
import {listenFailure} from '../serve/http/listen-failure.ts';

/** What a server that starts gives; undefined when it may not listen, which is told. */
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
