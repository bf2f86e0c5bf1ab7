import {type Command, InvalidArgumentError, Option} from 'commander';
import type {Address} from '../serve/http/http-server.ts';

/** Flags of `serve` and `preview`: where the server listens. */
export interface ServerOptions {
  /** `true` for all addresses of this machine. */
  readonly host?: string | true;
  readonly port?: number;
  readonly strictPort?: boolean;
  /** `true` for the home page. */
  readonly open?: string | true;
  readonly openUrl?: true;
  readonly allowHost?: readonly string[];
}

/** Adds the server flags, named as in Jekyll and similar programs. */
export function addServerOptions(command: Command): Command {
  return command
    .option('-H, --host [address]', 'address to listen on; without one, all addresses')
    .addOption(
      new Option('-P, --port <n>', 'port to listen on; the next free one if it is taken').argParser(port),
    )
    .addOption(new Option('-p <n>', 'the same').argParser(port).hideHelp())
    .option('--strict-port', 'fail if the port is taken')
    .option('-o, --open [path]', 'open the site in a browser')
    .addOption(new Option('--open-url', 'the same').hideHelp())
    .option('--allow-host <name...>', 'other names that the server answers to, besides localhost');
}

/** Adds the flags of `serve` for how changes are detected and shown. */
export function addWatchOptions(command: Command): Command {
  return command
    .option('--no-drafts', 'leave out drafts')
    .option('--no-future', 'leave out posts with a future date')
    .option('--no-livereload', 'do not update pages in the browser')
    .addOption(new Option('-l, --livereload', 'update pages in the browser (the default)').hideHelp())
    .addOption(
      new Option('--poll [ms]', 'look for changes regularly, where the system reports none').argParser(
        milliseconds,
      ),
    )
    .addOption(new Option('--force_polling').hideHelp())
    .addOption(new Option('-w, --watch').hideHelp());
}

/** Where to listen; hosted development environments set the variable PORT. */
export function addressOf(options: ServerOptions & {p?: number}, env = process.env): Address {
  const {host = '127.0.0.1', strictPort = false} = options;
  // The system takes an empty address for all addresses, so an unset variable would open the site to others.
  if (host === '') throw new InvalidArgumentError('--host has an empty address. Leave it out, or give one.');
  const given = options.port ?? options.p ?? portOf(env);
  return {host: host === true ? '0.0.0.0' : host, port: given, strictPort};
}

function portOf({PORT}: NodeJS.ProcessEnv): number {
  if (!PORT) return 4000;
  if (isPort(PORT)) return Number(PORT);
  throw new InvalidArgumentError(`The environment variable PORT is not a port: ${PORT}`);
}

function port(text: string): number {
  if (isPort(text)) return Number(text);
  throw new InvalidArgumentError('It must be a port from 0 to 65535.');
}

function milliseconds(text: string): number {
  if (/^\d+$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('It must be a number of milliseconds.');
}

function isPort(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) <= 65_535;
}
