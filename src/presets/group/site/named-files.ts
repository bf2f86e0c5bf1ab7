import type {Config, Document, Site} from '../../../api.ts';
import {namesAmong} from '../read/names-among.ts';
import {nameSlug} from './name-slug.ts';
import {textInLines} from './text-in-lines.ts';

/** Folders whose files events refer to by name. */
export type NamedFolder = 'speakers' | 'sponsors' | 'venues';

/** The documents in such a folder, by the slugs of the names that events may use for them. */
export type NamedFiles = ReadonlyMap<string, readonly Document[]>;

/** Undefined if a document is in none of these folders. In a folder of its own, it has its pictures beside it. */
export function namedFile({
  id,
  collection,
}: Document): {readonly folder: NamedFolder; readonly name: string} | undefined {
  const [, folder, name] = /(?:^|\/)_?(speakers|sponsors|venues)\/([^/]+?)(?:\/index)?\.\w+$/.exec(id) ?? [];
  if (name === undefined || name === 'index' || collection === 'posts') return undefined;
  return {folder: folder as NamedFolder, name};
}

/** Without translations of these files. */
export function findNamedFiles(folder: NamedFolder, {documents}: Site, config: Config): NamedFiles {
  const files = new Map<string, Document[]>();
  for (const document of documents.values()) {
    const file = namedFile(document);
    if (file?.folder !== folder || document.data.translation_of) continue;
    const names = namesOf(document).map((name) => plainName(name, config));
    for (const slug of new Set([...names, file.name].map(nameSlug)))
      files.set(slug, [...(files.get(slug) ?? []), document]);
  }
  return files;
}

/** If front matter stays as written, names may contain entities. */
export function plainName(name: string, {entities}: Config): string {
  return entities === 'keep' ? textInLines(name) : name;
}

function namesOf({title, data}: Document): string[] {
  const {name = title, aliases, also_known_as} = data;
  return [String(name), ...namesAmong(aliases), ...namesAmong(also_known_as)];
}

/** Finds the slug of a file that differs from another slug in one letter. Looks each up, as there may be thousands. */
export function nearSlugFinder(files: NamedFiles, shortest: number): (slug: string) => string | undefined {
  const known = new Map([...files.keys()].flatMap((slug) => withoutOne(slug).map((part) => [part, slug])));
  return (slug) =>
    slug.length < shortest
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
