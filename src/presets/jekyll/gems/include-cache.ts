import type {Plugin} from '../../../api.ts';

/** jekyll-include-cache: nothing to add, as Liquid here has `include_cached`, and an include costs next to nothing. */
export function includeCache(): Plugin {
  return {name: 'jekyll-include-cache', key: 'jekyll-include-cache-2', asksForTexts: true};
}
