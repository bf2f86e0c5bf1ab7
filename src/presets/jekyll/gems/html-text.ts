const TOKEN = /<!--[\s\S]*?-->|<\/?([a-zA-Z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</g;

/** Replaces text in a page's body, except inside certain elements. */
export function replaceText(
  html: string,
  leftAlone: ReadonlySet<string>,
  replace: (text: string) => string,
): string {
  const start = html.search(/<body\b/i);
  const head = start < 0 ? '' : html.slice(0, start);
  let inside = '';
  let depth = 0;
  const body = html.slice(head.length).replace(TOKEN, (token, name?: string) => {
    if (name === undefined) return inside === '' && !token.startsWith('<') ? replace(token) : token;
    const element = name.toLowerCase();
    if (inside === '' && !token.startsWith('</') && leftAlone.has(element)) {
      inside = element;
      depth = 1;
    } else if (element === inside) {
      depth += token.startsWith('</') ? -1 : 1;
      if (depth === 0) inside = '';
    }
    return token;
  });
  return head + body;
}
