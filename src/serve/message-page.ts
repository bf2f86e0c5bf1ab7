/** A page of the server's own, for when the site has none: no good build yet, no 404.html. */
export function messagePage(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escape(title)}</title>
<body>
<pre>${escape(text)}</pre>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
