import type {Plugin, Source} from '../../api.ts';
import {addGroupPages} from './site/made-pages.ts';

/** On Jekyll sites, makes the pages that a native site gets from the layouts of its theme. */
export function groupPages(): Plugin {
  let all: readonly Source[] = [];
  return {
    name: 'group-pages',
    key: 'group-pages-1',
    asksForTexts: true,
    read(sources) {
      all = sources;
      return sources;
    },
    relate: (site, {config}) => addGroupPages(site, config, all),
  };
}
