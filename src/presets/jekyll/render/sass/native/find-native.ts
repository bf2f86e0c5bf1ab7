import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

/** A program and its first argument. */
export type Command = readonly [program: string, script: string];

/**
 * The native compilers of npm's `sass-embedded` that may run here, the likeliest first; none if it is not
 * installed beside this package. A site's own folder is not searched: programs there are not ours to run.
 *
 * @param from - A file of this package.
 */
export function findNative(from: string): readonly Command[] {
  const ours = createRequire(from);
  const host = resolved(ours, 'sass-embedded');
  const finders = host === undefined ? [ours] : [ours, createRequire(host)];
  return packages().flatMap((name) => finders.flatMap((finder) => commandIn(name, finder)).slice(0, 1));
}

/**
 * Up to 1.91, as in the Sass that most Jekyll sites were written for, the declarations of a rule come before the
 * rules and media queries inside it, wherever they are written.
 */
const WITH_OLD_ORDER = /^1\.(?:\d|[0-8]\d|9[01])\./;

/** Some package managers install the packages for both C libraries. */
function packages(): readonly string[] {
  const {platform, arch} = process;
  const systems = platform === 'linux' ? ['linux', 'linux-musl'] : [platform];
  return systems.map((system) => `sass-embedded-${system}-${arch}`);
}

function commandIn(name: string, {resolve}: NodeJS.Require): readonly Command[] {
  try {
    const {version} = JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8'));
    if (!WITH_OLD_ORDER.test(version)) return [];
    const program = `dart${process.platform === 'win32' ? '.exe' : ''}`;
    return [[resolve(`${name}/dart-sass/src/${program}`), resolve(`${name}/dart-sass/src/sass.snapshot`)]];
  } catch {
    return [];
  }
}

function resolved({resolve}: NodeJS.Require, name: string): string | undefined {
  try {
    return resolve(name);
  } catch {
    return undefined;
  }
}
