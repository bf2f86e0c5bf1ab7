import {type Context, type Diagnostic, type Document, type Site, warning} from '../../../api.ts';
import type {Event, Party} from '../event.ts';
import {placeIn} from '../read/block.ts';
import {type NamedFiles, nearSlugFinder} from './named-files.ts';

/** A person or company as an event names them. */
export interface Named {
  readonly party: Party;
  readonly event: Event;
  /** Where in the front matter of its post, below `event`. */
  readonly key: string;
}

/** What the files are about. */
export interface Subject {
  readonly what: 'speaker' | 'sponsor';
  /** Shorter names of different ones are often alike. */
  readonly shortest: number;
}

/** Finds the file about somebody by the slug of a name, and reports if there are two, or only one with a similar name. */
export function fileFinder(
  files: NamedFiles,
  {what, shortest}: Subject,
  {site, context: {report}}: {site: Site; context: Context},
): (slug: string, named: Named) => Document | undefined {
  const nearTo = nearSlugFinder(files, shortest);
  return (slug, named) => {
    const [file, other] = files.get(slug) ?? [];
    if (file === undefined) {
      const near = files.get(nearTo(slug) ?? '')?.[0];
      if (near) report(nearMiss(named, near, {what, site}));
    } else if (other) report(twice(named.party.name, [file, other], what));
    return file;
  };
}

function twice(name: string, [file, other]: [Document, Document], what: Subject['what']): Diagnostic {
  const message = `Two files are about the ${what} “${name}”: this one and ${file.id}.`;
  const related = [{message: 'the other one', place: file.placeOf('name')}];
  const hint = 'Keep one of them, give one another `name:`, or write `translation_of:` in a translation.';
  return warning(`event-${what}-twice`, other.placeOf('name'), message, {hint, related});
}

/** For names that differ in one letter from one with a file: the others may well be of different ones. */
function nearMiss(
  {party, event, key}: Named,
  {id, title, data}: Document,
  {what, site}: {what: Subject['what']; site: Site},
): Diagnostic {
  const document = site.documents.get(event.post)!;
  const place = placeIn({document, path: 'event', values: {}, diagnostics: []}, key);
  const meant = String(data.name ?? title);
  const message = `The ${what} “${party.name}” has no file: did you mean “${meant}”?`;
  const hint = `Write the name as in ${id}, or add a file for the other ${what === 'speaker' ? 'person' : 'one'}.`;
  return warning(`event-${what}-unknown`, place, message, {hint});
}
