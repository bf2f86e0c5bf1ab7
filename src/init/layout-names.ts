/** Layout names of pages that every native site has. */
const TAKEN = new Set(['archive', 'feeds', '404']);

/** Renames layouts whose names have a native meaning, such as `archive` of jekyll-archives. */
export function nativeLayoutName(name: string): string {
  return TAKEN.has(name) ? `jekyll-${name}` : name;
}

/** Renames the parent layout in a layout's own front matter. */
export function withLayoutName(text: string): string {
  return text.replace(
    /^(---[ \t]*\n(?:(?!---).*\n)*?layout:[ \t]*)(["']?)([\w./-]+)\2/,
    (_, before: string, quote: string, name: string) => before + quote + nativeLayoutName(name) + quote,
  );
}
