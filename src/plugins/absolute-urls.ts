const tag = /<[a-z](?:[^"'<>]|"[^"]*"|'[^']*')*>/gi;
/** Each is taken whole, as the value of another one may look like an attribute. */
const attribute = /(\s[^\s"'<>/=]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+))/g;
const withUrl = /^\s(?:href|src|poster|cite|action|data)$/i;

/** Makes every URL in an HTML text absolute, since feed readers show it away from its page. */
export function absoluteUrls(html: string, base: string): string {
  if (!URL.canParse(base)) return html;
  return html.replace(tag, (text) =>
    text.replace(attribute, (whole: string, name: string, ...values: (string | undefined)[]) => {
      const value = values.slice(0, 3).find((one) => one !== undefined) ?? '';
      const read = withUrl.test(name) ? resolve : /^\ssrcset$/i.test(name) ? resolveSet : undefined;
      return read ? `${name}="${read(value, base).replaceAll('"', '&quot;')}"` : whole;
    }),
  );
}

function resolve(url: string, base: string): string {
  if (url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  const plain = url.replaceAll('&amp;', '&').replaceAll('&#x26;', '&');
  if (!URL.canParse(plain, base)) return url;
  return new URL(plain, base).href.replaceAll('&', '&amp;');
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
