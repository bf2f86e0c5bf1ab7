/** Text as it must be written in Markdown to be shown as it is. Addresses stay whole: Markdown makes links of them. */
export function escapeText(text: string, isInLink = false): string {
  return text
    .split(/(\b(?:https?:\/\/|www\.)[^\s<>{}[\]*"'`|\\]*[^\s<>{}[\]*"'`|\\.,;:!?)])/)
    .map((part, index) => {
      if (index % 2 === 0) return escapePlain(part);
      // There are no links in links.
      if (isInLink) return part;
      return part.startsWith('www.') ? `[${part}](http://${part})` : `<${part}>`;
    })
    .join('');
}

function escapePlain(text: string): string {
  return (
    text
      .replaceAll(/[\\`*[\]~]/g, '\\$&')
      // Inside a word, it means nothing.
      .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replaceAll(/&(?=#?\w+;)/g, '&amp;')
      .replaceAll(/<(?=[a-z/!?])/gi, '&lt;')
      .replaceAll(/\{(?=[{%])/g, '&#123;')
  );
}

/** Escapes what would begin a block at the start of a line of finished text: a heading, a list, a quotation. */
export function escapeLines(markdown: string): string {
  return markdown
    .replaceAll(/^[ \t]+/gm, '')
    .replaceAll(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|(?:-[ \t]*){3,}$|={1,}[ \t]*$|-+[ \t]*$)/gm, '\\$&')
    .replaceAll(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}
