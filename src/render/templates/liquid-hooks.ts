import type {LiquidHooks} from '../../liquid/index.ts';
import {markdownify} from '../markdown/markdownify.ts';
import type {World} from '../world.ts';

/** What Jekyll's tags and filters need from the site. */
export function liquidHooks({site: {urls}, config}: World): LiquidHooks {
  return {
    markdownify: (text) => markdownify(text, config.markdown),
    postUrl: (name) => urls.get(postNamed(name, [...urls.keys()]) ?? ''),
    link: (path) => urls.get(path) ?? urls.get(`${config.folders.content}/${path}`),
  };
}

/** Finds `{% post_url 2026-01-02-title %}`: a file name without extension, with or without folders. */
function postNamed(name: string, ids: readonly string[]): string | undefined {
  const wanted = `/${name.replace(/^\/+/, '')}.`;
  return ids.find(
    (id) => `/${id}`.includes(wanted) && !id.slice(`/${id}`.indexOf(wanted) + wanted.length).includes('/'),
  );
}
