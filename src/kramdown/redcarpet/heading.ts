import {renderInline} from './inline.ts';
import type {Lines} from './lines.ts';
import {addBlock, type Output, type Renderer} from './renderer.ts';
import {trimEndSpaces} from './spaces.ts';

export function isHashHeading({extensions}: Renderer, line: string): boolean {
  return line.startsWith('#') && (!extensions.has('space_after_headers') || /^#{1,6} /.test(line));
}

export function renderHashHeading(renderer: Renderer, source: Lines, out: Output): void {
  const line = source.lines[source.at++]!;
  const [start] = /^#{1,6} */.exec(line)!;
  let end = line.length;
  while (line[end - 1] === '#') end--;
  const text = trimEndSpaces(line.slice(start.length, end));
  if (text !== '') renderHeading(renderer, {level: start.trim().length, text}, out);
}

export interface Heading {
  level: number;
  text: string;
}

export function renderHeading(renderer: Renderer, {level, text}: Heading, out: Output): void {
  const html = renderInline(renderer, text);
  const id = renderer.extensions.has('with_toc_data') ? ` id="${headingId(html)}"` : '';
  addBlock(out, `<h${level}${id}>${html}</h${level}>\n`);
}

/** The text in lower case without tags and entities, other signs as dashes; a hash if nothing is left. */
function headingId(html: string): string {
  const text = html
    .replace(/<[^>]*>?|&[^;]*;?/g, '')
    .replace(/\P{ASCII}|[- &+$,/:;=?@"#{}|^~[\]`\\*()%.!']/gu, '-');
  const id = text.split('-').filter(Boolean).join('-');
  if (id !== '' || html === '') return id.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return `part-${hash(html).toString(16)}`;
}

/** Bernstein's hash, in 64 bits. */
function hash(text: string): bigint {
  let sum = 5381n;
  for (const byte of new TextEncoder().encode(text)) sum = BigInt.asUintN(64, sum * 33n + BigInt(byte));
  return sum;
}
