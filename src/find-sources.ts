import type {Config} from './config.ts';
import {awaitPlugin, having, nowhere} from './hooks.ts';
import {type Changed, internSources} from './memo/intern-sources.ts';
import type {Memo} from './memo/memo.ts';
import type {Diagnostic, Made, Moment, Source} from './model.ts';
import type {Context, Plugin} from './plugin.ts';
import {read} from './read/read.ts';
import {readAgain} from './read/read-again.ts';
import {templateSources} from './read/template-sources.ts';

export interface Where {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly config: Config;
  readonly now: Moment;
}

export interface Known {
  readonly memo: Memo;
  /** Files that may have changed since the last call with this memo; if unknown, all of them. */
  readonly changed?: Changed | undefined;
}

interface Found {
  readonly config: Config;
  readonly made: Made<readonly Source[]>;
}

/**
 * The files of a site as `findSources` finds them; those that the memo knows are the same values as before.
 * If it is known what changed, nothing else is looked at.
 */
export async function followSources(where: Where, {memo, changed}: Known): Promise<Made<readonly Source[]>> {
  const known = memo.kept<Found>('found');
  const {value, diagnostics} = findAgain(known.get('last'), changed, where) ?? (await findSources(where));
  const made = {value: internSources(value, memo, changed), diagnostics};
  known.set('last', {config: where.config, made});
  return made;
}

/** Not possible with plugins that read, because nobody knows what they make of the files. */
function findAgain(
  last: Found | undefined,
  changed: Changed,
  {config}: Where,
): Made<readonly Source[]> | undefined {
  if (last?.config !== config || changed === undefined || having(config.plugins, 'read').length > 0)
    return undefined;
  const value = readAgain(last.made.value, changed);
  return value && {value, diagnostics: last.made.diagnostics};
}

/** Finds the files of a site, including what its plugins add; none is read yet. */
export async function findSources({root, config, now}: Where): Promise<Made<readonly Source[]>> {
  const {value, diagnostics: found} = read(root, config);
  const diagnostics = [...found];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  // `read` hooks run in every build, so what they look at need not be noted.
  const hasCome = (epoch: number) => now.epoch >= epoch;
  const dependsOn = () => {};
  const results = {get: () => undefined, set: () => {}};
  return {value: await readAll(value, {config, now, hasCome, report, dependsOn, results}), diagnostics};
}

/** Finds the file that a path in a diagnostic refers to. */
export function fileFinder(sources: readonly Source[]): (path: string) => string | undefined {
  return (path) => sources.find((one) => one.path === path)?.file;
}

async function readAll(found: readonly Source[], context: Context): Promise<readonly Source[]> {
  let sources = found;
  for (const plugin of having(context.config.plugins, 'read')) {
    const before = sources;
    sources = await awaitPlugin(
      {plugin, hook: 'read', place: nowhere},
      context,
      async () => checked(await plugin.read(before, context), before),
      before,
    );
  }
  return withTemplates(sources, context.config.plugins);
}

/** What a plugin returns as a list of files may be anything; the stages rely on these fields. */
function checked(sources: readonly Source[], before: readonly Source[]): readonly Source[] {
  const known = new Set(before);
  const isSource = (source: Source | undefined) =>
    typeof source?.path === 'string' &&
    typeof source.role?.kind === 'string' &&
    typeof source.bytes === 'function' &&
    'digest' in source;
  // Anything but a list is reported by the caller.
  const wrong = Array.isArray(sources) ? sources.findIndex((one) => !known.has(one) && !isSource(one)) : -1;
  if (wrong < 0) return sources;
  const name = (sources[wrong] as {path?: unknown} | undefined)?.path ?? `number ${wrong + 1}`;
  throw new TypeError(`its file ${name} needs a \`path\`, a \`role\`, a \`digest\` and \`bytes()\`.`);
}

/** Layouts and includes of the site and its themes take precedence over those of plugins. */
function withTemplates(sources: readonly Source[], plugins: readonly Plugin[]): readonly Source[] {
  const known = new Set(sources.map(({role}) => roleKey(role)));
  const more = plugins.flatMap(templateSources).filter(({role}) => !known.has(roleKey(role)));
  return [...sources, ...more];
}

function roleKey(role: Source['role']): string {
  return 'name' in role ? `${role.kind}:${role.name}` : '';
}
