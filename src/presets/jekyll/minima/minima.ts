import {madeSource, type Plugin, type Source} from '../../../api.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {hasThemeFolder} from '../theme/theme.ts';
import {head, includes} from './includes.ts';
import {layouts} from './layouts.ts';
import {icons, style} from './style.ts';

/** Whether the site asks for minima, Jekyll's default theme, and does not have it as a folder. */
export function asksForMinima(settings: Settings): boolean {
  const {theme, remote_theme: remote} = settings.values;
  const isNamed = textOf(theme) === 'minima' || /^jekyll\/minima\b/.test(textOf(remote));
  return isNamed && !hasThemeFolder(settings);
}

/** Our own version of the theme minima, with the same names and structure, for what the site does not have itself. */
export function minima({plugins}: Settings): Plugin {
  const has = (name: string) => plugins.includes(name);
  return {
    name: 'minima',
    key: 'minima-2',
    asksForTexts: true,
    read: (sources) => [...sources, ...missing(sources)],
    templates: {
      layouts,
      includes: {...includes, 'head.html': head(has('jekyll-seo-tag'), has('jekyll-feed'))},
    },
  };
}

const FILES = {'assets/main.css': style, 'assets/minima-social-icons.svg': icons};

function missing(sources: readonly Source[]): Source[] {
  const known = new Set(sources.map(({path}) => path.replace(/\.s[ac]ss$/, '.css')));
  return Object.entries(FILES)
    .filter(([path]) => !known.has(path))
    .map(([path, text]) => madeSource(path, text, {kind: 'file', url: `/${path}`}));
}
