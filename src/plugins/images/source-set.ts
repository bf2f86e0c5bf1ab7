import {attributesIn, escapeHtml, type ImagesConfig, tagsNamed} from '../../api.ts';
import type {Picture} from './read-picture.ts';

/** A picture of the site, and the URL path that it is published at, without the base path. */
export interface Published extends Picture {
  readonly url: string;
}

/** A smaller version of a picture. */
export interface Version {
  readonly width: number;
  readonly url: string;
}

interface Site extends Pick<ImagesConfig, 'widths' | 'sizes'> {
  readonly baseUrl: string;
  /** The picture at a URL as it is written in a page, if it can have versions. */
  find(url: string): Published | undefined;
}

/** Gives the pictures of a text their versions to choose from, except where the author gave some. */
export function withSourceSets(html: string, site: Site): string {
  return eachImage(html, (tag, attributes) => {
    const {src, width, srcset} = attributes;
    const picture = src === undefined || srcset !== undefined ? undefined : site.find(src);
    const versions = picture ? versionsOf(picture, site.widths) : [];
    if (picture === undefined || versions.length === 0) return tag;
    const set = candidatesOf(picture, versions, site.widths)
      .map((one) => `${site.baseUrl}${one.url} ${one.width}w`)
      .join(', ');
    const own = Number(width);
    const sizes = own < picture.width ? `(max-width: ${own}px) 100vw, ${own}px` : site.sizes;
    return tag.replace(END, (end) => ` srcset="${escapeHtml(set)}" sizes="${escapeHtml(sizes)}"${end}`);
  });
}

/** Takes the versions away again: a feed reader shows the picture itself. */
export function withoutSourceSets(html: string): string {
  return eachImage(html, (tag) => tag.replace(OURS, ''));
}

const END = /\s*\/?>$/;
const OURS = RegExp(` srcset="[^"]*-\\d+w\\.webp \\d+w[^"]*" sizes="[^"]*"(?=${END.source})`);

/** What is in these is not shown, or has its own versions. */
const SKIPPED =
  /<!--[\s\S]*?(?:-->|$)|<(picture|script|style|noscript|template|textarea)\b[\s\S]*?(?:<\/\1\b|$)/;
const IMAGES = RegExp(`${SKIPPED.source}|${tagsNamed('img\\b').source}`, 'gi');

function eachImage(
  html: string,
  change: (tag: string, attributes: Readonly<Record<string, string | undefined>>) => string,
): string {
  return html.replace(IMAGES, (tag: string, _skipped, name?: string, text = '') =>
    name === undefined ? tag : change(tag, Object.fromEntries(attributesIn(text))),
  );
}

/** The highest picture that WebP can have. */
const HIGHEST = 16_383;

/** The versions of a picture that are smaller than itself: `room.jpg` → `room-480w.webp`. */
export function versionsOf({url, width, height}: Published, widths: readonly number[]): readonly Version[] {
  return widths
    .filter((one) => one < width && (height * one) / width <= HIGHEST)
    .map((one) => ({width: one, url: `${url.replace(/\.[^./]*$/, '')}-${one}w.webp`}));
}

/** The picture itself is one of them unless it is wider than anybody needs. */
function candidatesOf(
  picture: Published,
  versions: readonly Version[],
  widths: readonly number[],
): readonly Version[] {
  return picture.width > Math.max(...widths) ? versions : [...versions, picture];
}
