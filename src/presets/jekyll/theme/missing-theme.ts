import {
  bufferOf,
  type Context,
  type Diagnostic,
  error,
  includesIn,
  outerLayout,
  type Plugin,
  type Site,
  type Source,
  warning,
} from '../../../api.ts';
import {ownSettings} from '../config/own-settings.ts';
import type {Settings} from '../config/settings.ts';
import {asksForMinima} from '../minima/minima.ts';
import {type Theme, themeOf} from './theme.ts';

const MAX_NAMES = 12;

/**
 * Reports layouts and includes that only a theme outside the repository would have: a warning, or an error with
 * `ssg: {theme: needed}`. If the repository has them all, the theme is not needed.
 */
export function missingTheme(settings: Settings): Plugin | undefined {
  const theme = asksForMinima(settings) ? undefined : themeOf(settings);
  if (!theme) return undefined;
  let layouts: ReadonlyMap<string, string | undefined> = new Map();
  let includes: readonly string[] = [];
  return {
    name: 'jekyll-missing-theme',
    key: 'jekyll-missing-theme-2',
    asksForTexts: true,
    read(sources, {config: {plugins}}) {
      layouts = new Map([...layoutsOf(plugins), ...layoutsIn(sources)]);
      // With `theme: needed` each missing include is an error of its own.
      const missing = isNeeded(settings) ? [] : missingIncludes(sources, plugins);
      if (missing.join() !== includes.join()) includes = missing;
      return sources;
    },
    relate(site, {report}: Context) {
      const missing = missingLayouts(site, layouts);
      if (missing.size + includes.length > 0)
        report(themeMissing(theme, {layouts: missing, includes}, settings));
      return site;
    },
    /** Empty without a further message, as one message covers all that the theme would have provided. */
    include: (name) => (includes.includes(name) ? {path: `_includes/${name}`, text: ''} : undefined),
  };
}

function isNeeded(settings: Settings): boolean {
  return ownSettings(settings).theme === 'needed';
}

type Layout = readonly [name: string, outer: string | undefined];

/** Each of the site's layouts with the layout around it. */
function layoutsIn(sources: readonly Source[]): Layout[] {
  return sources.flatMap(({role, path, bytes}): Layout[] => {
    if (role.kind !== 'layout') return [];
    return [[role.name, outerLayout(bufferOf(bytes()).toString('utf8'), path)]];
  });
}

function layoutsOf(plugins: readonly Plugin[]): Layout[] {
  const all = plugins.flatMap(({templates}) => Object.entries(templates?.layouts ?? {}));
  return all.map(([name, text]) => [name, outerLayout(text, name)]);
}

/** The layouts that do not exist, each with the number of documents that need it. */
function missingLayouts(
  {documents, pageless}: Site,
  layouts: ReadonlyMap<string, string | undefined>,
): Map<string, number> {
  const missing = new Map<string, number>();
  for (const {id, data} of documents.values()) {
    if (pageless.has(id)) continue;
    const name = firstMissing(data.layout, layouts);
    if (name !== undefined) missing.set(name, (missing.get(name) ?? 0) + 1);
  }
  return missing;
}

function firstMissing(
  layout: unknown,
  layouts: ReadonlyMap<string, string | undefined>,
  depth = 0,
): string | undefined {
  const name = typeof layout === 'number' ? String(layout) : layout;
  if (typeof name !== 'string' || /^(?:none|null|nil|)$/.test(name)) return undefined;
  if (!layouts.has(name)) return name;
  return depth > 20 ? undefined : firstMissing(layouts.get(name), layouts, depth + 1);
}

/** Includes that the site's texts ask for by name but that neither it nor a plugin has. */
function missingIncludes(sources: readonly Source[], plugins: readonly Plugin[]): readonly string[] {
  const known = new Set(plugins.flatMap(({templates}) => Object.keys(templates?.includes ?? {})));
  for (const {role} of sources) if (role.kind === 'include') known.add(role.name);
  const texts = sources.filter(({role}) => ['document', 'layout', 'include'].includes(role.kind));
  const names = texts.flatMap(({bytes}) => includesIn(bufferOf(bytes()).toString('utf8')));
  return [...new Set(names)].filter((name) => !known.has(name)).sort();
}

interface Missing {
  readonly layouts: ReadonlyMap<string, number>;
  readonly includes: readonly string[];
}

function themeMissing({key, name}: Theme, {layouts, includes}: Missing, settings: Settings): Diagnostic {
  const amount = [...layouts.values()].reduce((sum, one) => sum + one, 0);
  const pages = amount === 1 ? 'One page has' : `${amount} pages have`;
  const bare = amount === 0 ? '' : ` ${pages} no layout (missing: ${quoted([...layouts.keys()].sort())}).`;
  const empty = includes.length === 0 ? '' : ` These includes print nothing: ${quoted(includes)}.`;
  const message = `The theme \`${name}\` is not in the repository.${bare}${empty}`;
  const hint =
    'Run `ssg theme add`. It downloads the theme into the folder `_theme`; Jekyll passes over that.';
  const say = isNeeded(settings) ? error : warning;
  return say('theme-missing', settings.placeOf(key), message, {hint});
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => `\`${name}\``);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
