import {
  type Context,
  type Diagnostic,
  type Document,
  didYouMean,
  eachTextOnce,
  fileNamesOf,
  finderByName,
  type Plugin,
  remember,
  type Site,
  type Term,
  warning,
} from '../api.ts';

/** The same post or page in another language, as templates see it in `page.translations`. */
export interface Translation {
  readonly lang: string;
  /** Of the language, in that language: `français`. */
  readonly name: string;
  readonly title: string;
  /** URL path without the base path. */
  readonly url: string;
}

/**
 * Posts and pages with `translation_of`, and those that they name, lead to each other. Lists and feeds show each text once;
 * the list `posts-fr` has all French ones.
 */
export function translations(): Plugin {
  return {name: 'translations', key: 'translations-2', asksForTexts: true, relate};
}

function relate(site: Site, context: Context): Site {
  const originals = originalsOf(site, context);
  if (originals.size === 0) return site;
  const documents = new Map(site.documents);
  for (const versions of versionsOf(originals, context)) {
    for (const document of versions) {
      const others = versions.filter((one) => one !== document);
      const shown = others.map((one) => translationOf(one, site));
      const digest = `${document.digest} ${JSON.stringify(shown)}`;
      const data = {...document.data, translations: shown};
      documents.set(document.id, {...document, data, versions: versions.map(({id}) => id), digest});
    }
  }
  return withEachOnce({...site, documents}, context.config.language);
}

function withEachOnce(site: Site, language: string): Site {
  const once = (ids: readonly string[]) => eachTextOnce(ids, site, language);
  const lists = [...site.lists].map(([name, ids]) => [name, name === 'pages' ? ids : once(ids)] as const);
  const terms = [...site.terms].map(
    ([name, all]) => [name, all.map((term) => termWith(once, term))] as const,
  );
  return {
    ...site,
    lists: new Map([...postsByLanguage(site), ...lists]),
    terms: new Map(terms),
  };
}

function termWith(once: (ids: readonly string[]) => readonly string[], term: Term): Term {
  const documents = once(term.documents);
  if (documents === term.documents) return term;
  const listed = new Set(documents);
  return {...term, documents, others: term.documents.filter((id) => !listed.has(id))};
}

/** All posts in the languages of those that have several. */
function postsByLanguage({documents, lists}: Site): [name: string, ids: readonly string[]][] {
  const posts = (lists.get('posts') ?? []).map((id) => documents.get(id)!);
  const languages = new Set(posts.filter(({versions}) => versions).map(({language}) => language));
  return [...languages].map((language) => [
    `posts-${language}`,
    posts.filter((post) => post.language === language).map(({id}) => id),
  ]);
}

function translationOf({id, language, title}: Document, {urls}: Site): Translation {
  return {lang: language, name: nameOf(language), title, url: urls.get(id)!};
}

/** Intl takes its time, and thousands of posts may be in the same few languages. */
const nameOf = remember(
  (language) => new Intl.DisplayNames(language, {type: 'language'}).of(language) ?? language,
);

/** Each translation with what it names in `translation_of`. */
function originalsOf(site: Site, {report}: Context): ReadonlyMap<Document, Document> {
  const translated = [...site.documents.values()].filter(
    ({id, data}) => isSet(data.translation_of) && site.urls.has(id),
  );
  if (translated.length === 0) return new Map();
  const find = finderByName(site.documents.values(), site.urls);
  // What is held back is not there yet.
  const held = new Set(site.heldBack.flatMap(({id}) => fileNamesOf(id)));
  return new Map(
    translated.flatMap((document) => {
      const name = document.data.translation_of;
      const original = typeof name === 'string' ? find(name) : undefined;
      if (original) return [[document, original] as const];
      if (typeof name !== 'string' || !held.has(name)) report(unknown(document, site));
      return [];
    }),
  );
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** The versions of each text, the original first. */
function versionsOf(originals: ReadonlyMap<Document, Document>, {report}: Context): Iterable<Document[]> {
  const versions = new Map<Document, Document[]>();
  for (const document of originals.keys()) {
    const original = firstOf(document, originals);
    const known = original && (versions.get(original) ?? [original]);
    const same = known?.find(({language}) => language === document.language);
    if (known === undefined) report(inCircle(document));
    else if (same) report(inOneLanguage(document, same));
    else versions.set(original!, [...known, document]);
  }
  return versions.values();
}

/** A translation of a translation has the same original; undefined if it would lead round in a circle. */
function firstOf(document: Document, originals: ReadonlyMap<Document, Document>): Document | undefined {
  const passed = new Set<Document>();
  let at = document;
  while (originals.has(at)) {
    if (passed.has(at)) return undefined;
    passed.add(at);
    at = originals.get(at)!;
  }
  return at;
}

function unknown({data, placeOf}: Document, {documents, urls}: Site): Diagnostic {
  const hint = 'Write the file name of the original without `.md`, or its address.';
  const complain = (message: string) => warning('translation-of', placeOf('translation_of'), message, {hint});
  const name = data.translation_of;
  if (typeof name !== 'string') return complain('`translation_of` is not the name of a post or page.');
  const listed = [...documents.values()].filter(({id}) => urls.has(id));
  const meant = didYouMean(
    name,
    listed.map((one) => one.name),
  );
  return complain(`There is no post or page \`${name}\`${meant ? `: did you mean \`${meant}\`?` : '.'}`);
}

function inOneLanguage({language, placeOf}: Document, other: Document): Diagnostic {
  const message = `This translation is in the language of ${other.id} (${language}).`;
  const hint = `Add \`lang:\` with its own language, such as \`lang: ${language.startsWith('en') ? 'fr' : 'en'}\`.`;
  return warning('translation-of', placeOf('translation_of'), message, {hint});
}

function inCircle({placeOf}: Document): Diagnostic {
  const message = '`translation_of` leads back to this file.';
  const hint = 'Leave it out in the original.';
  return warning('translation-of', placeOf('translation_of'), message, {hint});
}
