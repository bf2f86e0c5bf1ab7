import {type Diagnostic, didYouMean, isExternal, type Site, warning} from '../../../api.ts';
import type {Event} from '../event.ts';

export interface Recap {
  /** URL path of a post, or any other address. */
  readonly url: string;
  /** Absent if it is not a post. */
  readonly title?: string;
}

/** The post about how it went, by its file name, with or without date and folder, or by its address. */
export function findRecap(
  event: Event,
  site: Site,
  report: (diagnostic: Diagnostic) => void,
): Recap | undefined {
  const {recap} = event;
  if (recap === undefined) return undefined;
  const found = [...site.documents.values()]
    .filter(({id}) => site.urls.has(id))
    .find(({id, name}) => name === recap || site.urls.get(id) === recap || endsWith(id, recap));
  if (found) return {url: site.urls.get(found.id)!, title: found.title};
  if (isExternal(recap) || recap.startsWith('/')) return {url: recap};
  report(unknownRecap(event, recap, site));
  return undefined;
}

function endsWith(id: string, name: string): boolean {
  return `/${id}`.endsWith(`/${name}`) || `/${id.replace(/\.\w+$/, '')}`.endsWith(`/${name}`);
}

function unknownRecap({post}: Event, recap: string, site: Site) {
  const names = [...site.documents.keys()].map((id) => id.replace(/^.*\//, '').replace(/\.\w+$/, ''));
  const meant = didYouMean(recap, names);
  const message = `There is no post \`${recap}\`${meant ? `: did you mean \`${meant}\`?` : '.'}`;
  const hint = 'Write its file name without `.md`, or its address.';
  return warning('event-recap', site.documents.get(post)!.placeOf('event.recap'), message, {hint});
}
