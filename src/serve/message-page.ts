/** A page of the server's own, for when the site has none: no good build yet, no 404.html. */
export function messagePage(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escaped(title)}</title>
<body>
<pre>${escaped(text)}</pre>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
