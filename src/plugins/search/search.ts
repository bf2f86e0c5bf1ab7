import {readFileSync} from 'node:fs';
import {bundledFile, outputOf, type Page, type Plugin} from '../../api.ts';
import {indexFile} from './index-file.ts';

/** What templates know as `site.search`. */
const SEARCH = {url: '/search/', index: '/search.json', script: '/assets/search.js'} as const;

/** A page to search the site, if the config has `search: true`: what is found is looked up in the browser. */
export function search(): Plugin {
  return {
    name: 'search',
    key: 'search-1',
    asksForTexts: true,
    relate: (site, {config}) => (config.search ? {...site, extras: {...site.extras, search: SEARCH}} : site),
    plan: (_, {config}) => (config.search ? pages : []),
    makers: {
      'search-index': (_, view) => indexFile(view),
      'search-script': (_, {dependsOn}) => {
        const file = bundledFile('search.js')!;
        dependsOn(file);
        return readFileSync(file, 'utf8');
      },
    },
  };
}

const pages: readonly Page[] = [
  {...at(SEARCH.url), maker: 'layout', yields: true, data: {layout: 'search', kind: 'search'}},
  {...at(SEARCH.index), maker: 'search-index'},
  {...at(SEARCH.script), maker: 'search-script', yields: true},
];

function at(url: string): Pick<Page, 'url' | 'output'> {
  return {url, output: outputOf(url)};
}
