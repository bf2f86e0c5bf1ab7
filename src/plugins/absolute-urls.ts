const tag = /<[a-z](?:[^"'<>]|"[^"]*"|'[^']*')*>/gi;
const urlAttribute = /(\s(?:href|src|poster|cite|action|data))=(?:"([^"]*)"|'([^']*)')/gi;
const sourceSet = /(\ssrcset)="([^"]*)"/gi;

/** Makes every URL in an HTML text absolute, since feed readers show it away from its page. */
export function absoluteUrls(html: string, base: string): string {
  if (!URL.canParse(base)) return html;
  return html.replace(tag, (text) =>
    text
      .replace(urlAttribute, (_, name: string, double?: string, single?: string) => {
        return `${name}="${resolve(double ?? single ?? '', base)}"`;
      })
      .replace(sourceSet, (_, name: string, list: string) => `${name}="${resolveSet(list, base)}"`),
  );
}

function resolve(url: string, base: string): string {
  if (url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  const plain = url.replaceAll('&amp;', '&').replaceAll('&#x26;', '&');
  if (!URL.canParse(plain, base)) return url;
  return new URL(plain, base).href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function resolveSet(list: string, base: string): string {
  return (
    list
      // A comma ends a candidate after its width or density, or before a space; else it is part of the URL.
      .split(/(?<=\s[\d.]+[wxh])\s*,\s*|,\s+/)
      .map((candidate) => candidate.trim().replace(/^\S+/, (url) => resolve(url, base)))
      .join(', ')
  );
}
