import {escapeHtml} from '../../text/escape.ts';

const LINK = /<a\s(?:[^"'<>]|"[^"]*"|'[^']*')*>/gi;

/** The HTML of an excerpt as other pages show it: a link to `#place` leads to the page of its own text. */
export function excerptElsewhere(html: string, url: () => string): string {
  if (!html.includes('href="#')) return html;
  return html.replace(LINK, (tag) =>
    tag.replace(/(\shref=")(?=#[^"])/, (start: string) => start + escapeHtml(url())),
  );
}
