import type {Plugin} from '../plugin.ts';

type Hook = {
  [K in keyof Plugin]-?: Required<Plugin>[K] extends (...given: never[]) => unknown ? K : never;
}[keyof Plugin];

/** A record, so that a new hook cannot be forgotten. */
const HOOKS: Readonly<Record<Hook, true>> = {
  ...{config: true, read: true, parse: true, permalink: true, relate: true, describe: true, convert: true},
  ...{globals: true, include: true, liquid: true, body: true, feedText: true, plan: true},
  ...{prepare: true, write: true},
};

/** What is wrong with a plugin, as the end of a sentence; undefined if nothing is. */
export function pluginFault(value: unknown): string | undefined {
  if (typeof value !== 'object' || typeof (value as {name?: unknown} | null)?.name !== 'string')
    return 'is not a plugin: it must be an object with a `name`, from a config file that is code';
  const plugin = value as Plugin;
  const hooks = Object.keys(HOOKS) as Hook[];
  const hook = hooks.find((key) => plugin[key] !== undefined && !isFunction(plugin[key]));
  if (hook !== undefined) return `(${plugin.name}) is wrong: its \`${hook}\` is not a function`;
  const {makers, filters, tags, templates} = plugin;
  const wrong =
    firstWrong('makers', makers, isFunction) ??
    firstWrong('filters', filters, isFunction) ??
    firstWrong('tags', tags, (tag) => isFunction((tag as {render?: unknown} | null)?.render)) ??
    firstWrong('templates.layouts', templates?.layouts, isText) ??
    firstWrong('templates.includes', templates?.includes, isText);
  return wrong && `(${plugin.name}) is wrong: its \`${wrong}\` is not what it must be`;
}

function firstWrong(name: string, all: unknown, isRight: (one: unknown) => boolean): string | undefined {
  if (all === undefined) return undefined;
  if (typeof all !== 'object' || all === null) return name;
  const [wrong] = Object.entries(all).find(([, one]) => !isRight(one)) ?? [];
  return wrong && `${name}.${wrong}`;
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
