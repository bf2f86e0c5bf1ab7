import {
  type Context,
  type Diagnostic,
  error,
  type Plugin,
  type Site,
  type Source,
  splitFrontMatter,
  warning,
} from '../../../index.ts';
import {ownSettings} from '../config/own-settings.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {asksForMinima} from '../minima/minima.ts';
import {viewOf} from '../view-of.ts';
import {sourceOfGem, sourceOfRemote} from './theme-source.ts';

/** A theme that the site names, and whose files nobody has here. */
interface Theme {
  readonly key: 'theme' | 'remote_theme';
  readonly name: string;
}

/**
 * A site whose layouts are in a theme that is not in the repository has bare pages: a warning, or an error where
 * the site is published. With all layouts in the repository the theme is not asked for.
 */
export function missingTheme(settings: Settings, own: readonly Plugin[] = []): Plugin | undefined {
  const theme = asksForMinima(settings) ? undefined : themeOf(settings);
  if (!theme) return undefined;
  let layouts: ReadonlyMap<string, string | undefined> = new Map();
  return {
    name: 'jekyll-missing-theme',
    key: 'jekyll-missing-theme-1',
    asksForTexts: true,
    read(sources) {
      layouts = new Map([...layoutsOf(own), ...layoutsIn(sources)]);
      return sources;
    },
    relate(site, {report}: Context) {
      const missing = missingLayouts(site, layouts);
      if (missing.size > 0) report(themeMissing(theme, missing, settings));
      return site;
    },
  };
}

function themeOf({values}: Settings): Theme | undefined {
  const [remote, gem] = [textOf(values.remote_theme), textOf(values.theme)];
  if (remote !== '') return {key: 'remote_theme', name: remote};
  return gem === '' || gem === 'false' ? undefined : {key: 'theme', name: gem};
}

type Layout = readonly [name: string, outer: string | undefined];

/** Each layout of the site with the one that it is put into. */
function layoutsIn(sources: readonly Source[]): Layout[] {
  return sources.flatMap(({role, path, bytes}): Layout[] => {
    if (role.kind !== 'layout') return [];
    return [[role.name, outerOf(viewOf(bytes()).toString('utf8'), path)]];
  });
}

function layoutsOf(plugins: readonly Plugin[]): Layout[] {
  const all = plugins.flatMap(({templates}) => Object.entries(templates?.layouts ?? {}));
  return all.map(([name, text]) => [name, outerOf(text, name)]);
}

function outerOf(text: string, path: string): string | undefined {
  const {yaml = ''} = splitFrontMatter(text.replace(/\r\n?/g, '\n'), path).value;
  return /^layout:\s*["']?([\w./-]+)/m.exec(yaml)?.[1];
}

/** The layouts that nobody has, each with how many documents are put into it. */
function missingLayouts(
  {documents, pageless}: Site,
  layouts: ReadonlyMap<string, string | undefined>,
): Map<string, number> {
  const missing = new Map<string, number>();
  for (const {id, data} of documents.values()) {
    if (pageless?.has(id)) continue;
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

function themeMissing(
  {key, name}: Theme,
  missing: ReadonlyMap<string, number>,
  settings: Settings,
): Diagnostic {
  const layouts = [...missing.keys()]
    .sort()
    .map((layout) => `\`${layout}\``)
    .join(', ');
  const amount = [...missing.values()].reduce((sum, one) => sum + one, 0);
  const pages = amount === 1 ? 'One page is' : `${amount} pages are`;
  const message = `The theme \`${name}\` is not in the repository, and themes are not fetched. ${pages} bare, without ${layouts}.`;
  const source = key === 'theme' ? sourceOfGem(name) : sourceOfRemote(name);
  const hint = `Copy _layouts, _includes, _sass and assets from ${source} into the repository; Jekyll finds them there too.`;
  const say = ownSettings(settings).theme === 'needed' ? error : warning;
  return say('theme-missing', settings.placeOf(key), message, {hint});
}
