import {LiquidError} from '../../liquid/index.ts';
import type {Filter, Plugin, Tag} from '../../plugin.ts';
import {extend} from '../../values/extend.ts';
import {messageOf} from '../../values/message-of.ts';

type Code = (...args: never[]) => unknown;

/** A plugin's filters; what they throw is reported at the place of the filter, with the plugin's name. */
export function filtersOf(plugin: Plugin): Record<string, Filter> {
  const {filters = {}} = plugin;
  return mapped(filters, (filter, name) => guarded(plugin, `Filter '${name}'`, filter));
}

export function tagsOf(plugin: Plugin): Record<string, Tag> {
  const {tags = {}} = plugin;
  return mapped(tags, (tag, name) => extend(tag, {render: guarded(plugin, `Tag '${name}'`, tag.render)}));
}

export function hooksOf<T extends object>(plugin: Plugin, hooks: T): T {
  return mapped(hooks as Record<string, Code>, (hook, name) =>
    typeof hook === 'function' ? guarded(plugin, `\`${name}\``, hook) : hook,
  ) as T;
}

function mapped<T>(all: Readonly<Record<string, T>>, map: (one: T, name: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, map(one, name)]));
}

/** The same code; what it throws is told with the names of the plugin and of what failed. */
export function guarded<F extends Code>(plugin: Plugin, what: string, run: F): F {
  const call = function (this: unknown, ...args: never[]): unknown {
    try {
      return run.apply(this, args);
    } catch (cause) {
      if (cause instanceof LiquidError) throw cause;
      throw new LiquidError(
        'liquid/own-code',
        `${what} of the plugin \`${plugin.name}\` failed: ${messageOf(cause)}`,
      );
    }
  };
  // A filter declares what it reads as a property of its function.
  return Object.assign(call, run) as unknown as F;
}
