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

/** For URLs: characters not allowed in one are percent-encoded. */
export function escapeUrl(url: string): string {
  if (/^[-\w./:?#=&%]*$/.test(url)) return url;
  const encoded = url.replace(/[^-_.+!*'(),%#@?=;:/&$\w]+/g, (part) =>
    encodeURIComponent(part.toWellFormed()),
  );
  return encoded.replaceAll('~', '%7E').replaceAll("'", '&#x27;');
}

/** Removes backslashes but keeps the characters they escape. */
export const withoutBackslashes = (text: string): string =>
  text.includes('\\') ? text.replace(/\\([\s\S]?)/g, '$1') : text;
