/** Names with signs that no hashtag may contain, and what people write instead. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['c#', 'CSharp'],
  ['f#', 'FSharp'],
  ['c++', 'Cpp'],
  ['.net', 'DotNet'],
  ['asp.net', 'AspNet'],
]);

/**
 * The hashtags for the tags of a post: `static analysis` becomes `#staticAnalysis`. A tag whose signs mean something
 * (`Q#`) has none, and neither has a number, which networks do not take for a hashtag.
 */
export function hashtagsOf(tags: readonly string[]): readonly string[] {
  const names = tags.flatMap((tag) => nameOf(tag.normalize('NFC').trim()) ?? []);
  return [...new Map(names.map((name) => [name.toLowerCase(), `#${name}`])).values()];
}

function nameOf(tag: string): string | undefined {
  const known = NAMES.get(tag.toLowerCase());
  if (known !== undefined) return known;
  // What hashtags consist of (letters with their accents, digits and `_`), and what stands between words.
  if (!/^[\p{L}\p{M}\p{N}_\s./&'’-]+$/u.test(tag) || !/\p{L}/u.test(tag)) return undefined;
  const words = tag.replaceAll(/['’]/g, '');
  const [first, ...others] = words.split(/[^\p{L}\p{M}\p{N}_]+/u).filter(Boolean);
  return first && [first, ...others.map(capitalized)].join('');
}

function capitalized(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}
