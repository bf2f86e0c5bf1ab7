import {networkInterfaces} from 'node:os';
import type {Config} from '../config.ts';
import type {Diagnostic} from '../model.ts';
import {styleOf} from '../report/style.ts';
import {pathFrom} from '../runtime/path-from.ts';
import type {BuildReport} from '../serve/serve.ts';
import {rememberFor} from '../values/remember.ts';

/** The URLs at which the site can be seen; the first is for a browser on this machine. */
export function homesOf(
  host: string,
  port: number,
  {baseUrl}: Pick<Config, 'baseUrl'>,
): [string, ...string[]] {
  const isLocal = host === '127.0.0.1' || host === 'localhost' || host === '::1';
  const isAll = host === '0.0.0.0' || host === '::';
  const first = isLocal || isAll ? 'localhost' : host;
  const urlOf = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}${baseUrl}/`;
  return [urlOf(first), ...(isAll ? addresses().map(urlOf) : [])];
}

/** `port` is where the server listens, `asked` where it should have. */
export function formatAddresses(
  homes: readonly string[],
  {title}: Pick<Config, 'title'>,
  {port, asked}: {readonly port: number; readonly asked: number},
): string {
  const {colors} = styleOf(process.stdout);
  const urls = homes.map((url) => `  ${colors.cyan(url)}\n`);
  const keys = process.stdin.isTTY ? colors.dim('  o: open in browser, r: rebuild, q: quit\n') : '';
  const isOther = asked !== 0 && asked !== port;
  const why = isOther ? `  Another program listens on port ${asked}.\n` : '';
  return `\n  ${colors.bold(title)}\n${urls.join('')}${why}${keys}\n`;
}

/** One line for a build: what changed, what was rebuilt, how long it took. */
export function formatReport(
  {changed, rebuilt, hasSite, milliseconds, result}: BuildReport,
  root: string,
): string {
  const {colors} = styleOf(process.stdout);
  const time = new Date().toTimeString().slice(0, 8);
  const what = changed.length === 0 ? '' : `${nameSome(changed.map((path) => pathFrom(root, path)))} → `;
  const took = colors.dim(`${Math.round(milliseconds)} ms`);
  if (result.site === undefined) {
    const rest = hasSite ? 'the last good site is still shown' : 'the site will appear when they are fixed';
    return `${colors.dim(time)} ${what}${colors.red('errors')}; ${rest} ${took}\n`;
  }
  if (rebuilt.length === 0)
    return changed.length === 0 ? '' : `${colors.dim(time)} ${what}nothing to do ${took}\n`;
  return `${colors.dim(time)} ${what}${nameSome(rebuilt)} ${took}\n`;
}

/** The warnings that are new, and the keys of all. */
export function newWarnings(diagnostics: readonly Diagnostic[], before: ReadonlySet<string>) {
  const warnings = diagnostics.filter(({severity}) => severity === 'warning');
  return {warnings: warnings.filter((one) => !before.has(keyOf(one))), all: new Set(warnings.map(keyOf))};
}

/** Remembered, since there may be thousands of warnings, nearly all of them old. */
const keyOf = rememberFor(({place, code, message}: Diagnostic) => `${place.path} ${code} ${message}`);

function nameSome([first, second, ...more]: readonly string[]): string {
  if (second === undefined) return first ?? '';
  return more.length === 0 ? `${first}, ${second}` : `${first} and ${more.length + 1} more`;
}

function addresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({internal, family}) => !internal && family === 'IPv4')
    .map(({address}) => address);
}
