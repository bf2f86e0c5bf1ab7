import type {Document, Moment} from '../model.ts';

/** What of a document has to be said in its front matter, so that it stays what it was. */
export interface Kept {
  readonly url: string;
  readonly layout: unknown;
  readonly date: Moment | undefined;
}

/** A Jekyll file's text for a native site: the same URL, layout and moment, whatever the defaults are. */
export function nativeText(text: string, document: Document, {url, layout, date}: Kept): string {
  const isFenced = /^---[ \t]*\n/.test(text);
  const [, matter = '', body = text] = isFenced
    ? (/^---[ \t]*\n([\s\S]*?)^---[ \t]*\n?([\s\S]*)$/m.exec(text) ?? [])
    : [];
  const dated = date && !date.dayOnly ? replaceField(matter, 'date', writeMoment(date)) : matter;
  const placed = replaceField(dated, 'permalink', JSON.stringify(url), true);
  const isLaidOut = typeof layout === 'string' && !/^layout:/m.test(placed);
  const titled =
    document.collection === 'posts' && !/^title:/m.test(placed)
      ? `title: ${JSON.stringify(document.title)}\n`
      : '';
  return `---\n${placed}${isLaidOut ? `layout: ${layout}\n` : ''}${titled}---\n${body}`;
}

function replaceField(matter: string, key: string, value: string, isAdded = false): string {
  const line = new RegExp(`^${key}:.*$`, 'm');
  if (line.test(matter)) return matter.replace(line, () => `${key}: ${value}`);
  return isAdded
    ? `${matter}${matter === '' || matter.endsWith('\n') ? '' : '\n'}${key}: ${value}\n`
    : matter;
}

/** `2026-01-02 10:00:00 +0100`: a native site takes a time without zone for its own. */
function writeMoment({epoch, offset}: Moment): string {
  const local = new Date(epoch + offset * 60_000).toISOString();
  const minutes = Math.abs(Math.round(offset));
  const two = (value: number) => String(value).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${zone}`;
}
