/** Pages that every native site has are put into layouts of these names. */
const TAKEN = new Set(['archive', 'feeds', '404']);

/** A layout that means something else natively gets another name: `archive` of jekyll-archives. */
export function nativeLayoutName(name: string): string {
  return TAKEN.has(name) ? `jekyll-${name}` : name;
}

/** A layout's own front matter names the one that it is put into. */
export function withLayoutName(text: string): string {
  return text.replace(
    /^(---[ \t]*\n(?:(?!---).*\n)*?layout:[ \t]*)(["']?)([\w./-]+)\2/,
    (_, before: string, quote: string, name: string) => before + quote + nativeLayoutName(name) + quote,
  );
}
