import type {Document, Site} from '../../../api.ts';
import {namesAmong} from '../read/read-speaker.ts';
import {speakerSlug} from './speaker-slug.ts';

/** The documents in a `speakers` folder, by the slugs of the names that events may use for them. */
export type SpeakerFiles = ReadonlyMap<string, readonly Document[]>;

/** Undefined if a document is not in a `speakers` folder. In a folder of its own, it has its pictures beside it. */
export function speakerFileName({id, collection}: Document): string | undefined {
  const name = /(?:^|\/)_?speakers\/([^/]+?)(?:\/index)?\.\w+$/.exec(id)?.[1];
  return name === 'index' || collection === 'posts' ? undefined : name;
}

/** Without translations of these files. `plain` gives the text of a name that is written with entities. */
export function findSpeakerFiles({documents}: Site, plain: (text: string) => string): SpeakerFiles {
  const files = new Map<string, Document[]>();
  for (const document of documents.values()) {
    const file = speakerFileName(document);
    if (file === undefined || document.data.translation_of) continue;
    for (const slug of new Set([...namesOf(document).map(plain), file].map(speakerSlug)))
      files.set(slug, [...(files.get(slug) ?? []), document]);
  }
  return files;
}

function namesOf({title, data}: Document): string[] {
  const {name = title, aliases, also_known_as} = data;
  return [String(name), ...namesAmong(aliases), ...namesAmong(also_known_as)];
}

/** Shorter names of different people are often this alike. */
const SHORTEST = 8;

/** Finds the slug of a file that differs from another slug in one letter. Looks each up, as there may be thousands. */
export function nearSlugFinder(files: SpeakerFiles): (slug: string) => string | undefined {
  const known = new Map([...files.keys()].flatMap((slug) => withoutOne(slug).map((part) => [part, slug])));
  return (slug) =>
    slug.length < SHORTEST
      ? undefined
      : withoutOne(slug)
          .map((part) => known.get(part))
          .find((near) => near !== undefined);
}

/** The text itself, and without each of its letters in turn: texts that share one of these differ in little. */
function withoutOne(text: string): string[] {
  const letters = [...text];
  return [text, ...letters.map((_, at) => letters.filter((_, other) => other !== at).join(''))];
}
