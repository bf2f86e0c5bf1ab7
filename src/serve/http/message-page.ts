import {escapeHtml} from '../../text/escape.ts';

/** The server's own page, for when the site has none: no good build yet, or no 404.html. */
export function messagePage(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<body>
<pre>${escapeHtml(text)}</pre>
</body>
</html>
`;
}
