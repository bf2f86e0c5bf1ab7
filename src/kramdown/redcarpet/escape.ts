const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and attributes alike. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => ESCAPES[c]!) : text;
}

/** For URLs: what may not stand in one is percent-encoded. */
export function escapeUrl(url: string): string {
  const encoded = url.replace(/[^-_.+!*'(),%#@?=;:/&$~\w]+/g, (part) =>
    encodeURIComponent(part.toWellFormed()),
  );
  return encoded.replaceAll('&', '&amp;').replaceAll("'", '&#x27;');
}
