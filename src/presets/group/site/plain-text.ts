import {decode} from 'html-entities';

/** HTML as a calendar can show it: paragraphs and items on lines of their own, links with their address. */
export function plainText(html: string): string {
  const text = html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<li\b[^>]*>\s*/gi, '\n• ')
    .replaceAll(/<br\b[^>]*>\s*/gi, '\n')
    .replaceAll(/\s*<\/?(p|div|ul|ol|h\d|blockquote|pre|table|tr|figure|section)\b[^>]*>\s*/gi, '\n\n')
    .replaceAll(/<[^>]*>/g, '');
  return decode(text)
    .replaceAll(/\n\s*\n+(?=• )/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll(/[ \u00a0]*\n[ ]*/g, '\n')
    .trim();
}
