import {decodeEntities} from '../../../text/entities.ts';
import {escapeHtml} from '../../../text/escape.ts';
import {embedOf} from './embeds.ts';
import {fence} from './fence.ts';
import type {Kept} from './kept.ts';
import {outsideCode} from './outside-code.ts';
import {replaceShortcodes, type Shortcode, withoutDoubled} from './shortcode-tags.ts';

/** A picture of the media library. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
}

export interface ShortcodeOptions {
  readonly kept: Kept;
  /** The pictures with these ids, or those of the text itself. */
  readonly pictures: (ids: readonly string[] | undefined) => readonly Picture[];
  /** Called with the name of each one that stays in the text. */
  readonly tell: (name: string) => void;
}

/** Replaces the shortcodes of WordPress itself, and those of common plugins for code and videos. */
export function withoutShortcodes(text: string, options: ShortcodeOptions): string {
  const plain = replaceShortcodes(text, (one) => codeOf(one, options));
  // Captions contain tags, so they come first.
  const captioned = replaceShortcodes(plain, (one) => (isCaption(one) ? captionOf(one) : undefined));
  return outsideCode(captioned, (part) =>
    withoutDoubled(replaceShortcodes(part, (one) => convert(one, options))),
  );
}

function convert(shortcode: Shortcode, options: ShortcodeOptions): string | undefined {
  const html = htmlOf(shortcode, options);
  if (html === undefined && isShortcode(shortcode)) options.tell(shortcode.name);
  return html;
}

/** Text in brackets need not be one: `[1]`, `[sic]`, `[see page 3]`. */
function isShortcode({name, attributes, content}: Shortcode): boolean {
  const isNamed = Object.keys(attributes).some((key) => /[a-z]/.test(key));
  return content !== undefined || isNamed || (/[-_]/.test(name) && Object.keys(attributes).length === 0);
}

function htmlOf(shortcode: Shortcode, options: ShortcodeOptions): string | undefined {
  const {name, attributes, content} = shortcode;
  const address = content?.trim() || attributes.url || attributes.src || attributes[0] || '';
  if (name === 'gallery') return galleryOf(shortcode, options);
  if (name === 'embed') return embed(address, options);
  if (name === 'video' || name === 'audio') return playerOf(shortcode);
  const page = PAGES.get(name);
  if (!page) return undefined;
  const id = attributes.id ?? (/^[\w-]+$/.test(address) ? address : undefined);
  const include = embedOf(id === undefined ? address.replace(/^(?!https?:)/, 'https:') : page + id);
  return include === undefined ? undefined : options.kept.block(include);
}

const PAGES: ReadonlyMap<string, string> = new Map([
  ['youtube', 'https://www.youtube.com/watch?v='],
  ['vimeo', 'https://vimeo.com/'],
  ['dailymotion', 'https://www.dailymotion.com/video/'],
]);

function embed(address: string, {kept}: ShortcodeOptions): string {
  const include = embedOf(address);
  if (include) return kept.block(include);
  return `<p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>`;
}

function playerOf({name, attributes}: Shortcode): string | undefined {
  const types = name === 'video' ? ['mp4', 'm4v', 'webm', 'ogv'] : ['mp3', 'm4a', 'ogg', 'wav'];
  const src = [attributes.src, ...types.map((type) => attributes[type]), attributes[0]].find(Boolean);
  return src && `<${name} controls src="${escapeHtml(src)}"></${name}>`;
}

function isCaption({name}: Shortcode): boolean {
  return name === 'caption' || name === 'wp_caption';
}

/** The picture, possibly in a link, and then the words; older ones have the words as an attribute. */
function captionOf({attributes, content}: Shortcode): string | undefined {
  const [, picture, words] =
    /^\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(content ?? '') ?? [];
  if (picture === undefined) return undefined;
  const caption = attributes.caption ? decodeEntities(attributes.caption) : (words ?? '').trim();
  return figureOf(picture, caption);
}

function galleryOf({attributes: {ids, include}}: Shortcode, options: ShortcodeOptions): string | undefined {
  const list = (ids ?? include)?.split(',').map((id) => id.trim());
  const pictures = options.pictures(list);
  // Its pictures are in an export that was not named.
  if (list && pictures.length === 0) return undefined;
  return pictures
    .map(({src, alt, caption}) =>
      figureOf(`<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`, caption),
    )
    .join('\n');
}

function figureOf(picture: string, caption: string): string {
  return `<figure>${picture}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}

const LANGUAGES =
  /^(?:actionscript3?|as3|bash|c|coldfusion|cpp|c-?sharp|css|diff|erlang|fsharp|go|groovy|html|java|javafx|javascript|js|latex|matlab|objc|perl|php|plain|powershell|python|r|ruby|scala|shell|sql|text|vb|xhtml|xml|yaml)$/;

/** Code of SyntaxHighlighter and the like, which is stored with its `<` as `&lt;`. */
function codeOf({name, attributes, content}: Shortcode, {kept}: ShortcodeOptions): string | undefined {
  // CodeColorer has its options in the name: `[ccn_php]`.
  const [isCode, coded] = /^(?:code|sourcecode|source|crayon|cc[a-z]*(?:_([a-z]+))?)$/.exec(name) ?? [];
  if (content === undefined || !(isCode || LANGUAGES.test(name))) return undefined;
  // In the middle of a sentence.
  if (!content.includes('\n')) return `<code>${content}</code>`;
  const language = attributes.language ?? attributes.lang ?? coded ?? (isCode ? '' : name);
  const code = content.replaceAll(/<\/?p>|<br \/>(?=\n)/g, '').replaceAll(/<br ?\/?>/g, '\n');
  return `\n\n${kept.block(fence(decodeEntities(code), language))}\n\n`;
}
