import type {Diagnostic, Document, Made, Term} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import {foldedPath} from '../urls.ts';

export interface Taxonomy {
  /** What one is called in messages: `category`. */
  readonly noun: string;
  readonly namesOf: (document: Document) => readonly string[];
  readonly slugOf: (name: string) => string;
  readonly urlOf: (slug: string) => string;
}

interface Group {
  readonly spellings: Map<string, number>;
  readonly documents: string[];
  readonly first: Document;
}

/** Groups documents by category, tag or author. Spellings with one slug are one term, under the commonest. */
export function findTerms(documents: readonly Document[], taxonomy: Taxonomy): Made<Term[]> {
  const groups = new Map<string, Group>();
  // A slug is part of a path: on some systems `A` and `a` are one file, so they are one term.
  for (const document of documents)
    for (const name of taxonomy.namesOf(document))
      addTo(groups, foldedPath(taxonomy.slugOf(name)), name, document);
  const terms = [...groups.values()].map(({spellings, documents}) => {
    const name = mostFrequent(spellings);
    const slug = taxonomy.slugOf(name);
    return {name, slug, url: taxonomy.urlOf(slug), documents};
  });
  terms.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const diagnostics = [...groups.values()].flatMap((group) => spelledDifferently(group, taxonomy.noun));
  return {value: terms, diagnostics};
}

function addTo(groups: Map<string, Group>, slug: string, name: string, document: Document): void {
  const group: Group = groups.get(slug) ?? {spellings: new Map(), documents: [], first: document};
  groups.set(slug, group);
  group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1);
  if (group.documents.at(-1) !== document.id) group.documents.push(document.id);
}

/** If two are equally frequent, the first in alphabetical order, so that builds agree. */
function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0];
}

function spelledDifferently({spellings, first}: Group, noun: string): Diagnostic[] {
  if (spellings.size < 2) return [];
  const name = mostFrequent(spellings);
  const all = [...spellings.keys()].sort().map((spelling) => `“${spelling}”`);
  const place = first.placeOf(noun === 'tag' ? 'tags' : noun === 'category' ? 'categories' : 'author');
  const hint = 'Spell it the same way everywhere.';
  const message = `The ${noun} “${name}” is spelled in ${spellings.size} ways: ${all.join(', ')}. They share one page.`;
  return [warning('term-spellings', place, message, {hint})];
}
