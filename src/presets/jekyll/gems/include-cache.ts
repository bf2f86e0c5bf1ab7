import type {Plugin} from '../../../api.ts';

/** jekyll-include-cache: Liquid here knows `include_cached` by itself; an include costs next to nothing. */
export function includeCache(): Plugin {
  return {name: 'jekyll-include-cache', key: 'jekyll-include-cache-2', asksForTexts: true};
}
