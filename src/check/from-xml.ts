const SIGNS: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', apos: "'", amp: '&'};

/** Decodes text or an attribute value of XML or HTML; other HTML entities stay as they are. */
export function fromXml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi,
    (all, hex, decimal, name) => {
      if (name !== undefined) return SIGNS[name.toLowerCase()]!;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** The text of an element; CDATA sections are taken literally. */
export function contentFromXml(text: string): string {
  const parts = text.split(/<!\[CDATA\[([\s\S]*?)\]\]>/);
  return parts
    .map((part, index) => (index % 2 === 0 ? fromXml(part) : part))
    .join('')
    .trim();
}

/** Removes comments, so that their content is not read. */
export function withoutComments(xml: string): string {
  return xml.replace(/<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)/g, (part) =>
    part.startsWith('<!--') ? '' : part,
  );
}

/** The name of the outermost element, with its namespace prefix: `['sm:', 'urlset']`. */
export function rootOf(xml: string): readonly [prefix: string, name: string] | undefined {
  const found = /^\s*(?:<[?!][^>]*>\s*)*<([\w.-]+:)?([\w.-]+)/.exec(xml);
  return found ? [found[1] ?? '', found[2]!] : undefined;
}
