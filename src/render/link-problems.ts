import {isMarkdownFile, isPhotoFile} from '../documents/file-kinds.ts';
import type {Diagnostic, Document, HeldBack, LinkKind, Place} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import {indexOfUrl} from '../text/index-of-url.ts';
import {positionAt} from '../text/position-at.ts';
import {decodePath} from '../urls.ts';
import {isMap} from '../values/is-map.ts';
import type {LinkContext} from './link-context.ts';
import {nearFile} from './near-file.ts';

export interface DeadLink {
  readonly url: string;
  readonly kind: LinkKind;
  /** Site path that it refers to. */
  readonly target: string;
}

type NearSite = Pick<LinkContext, 'config' | 'heldBack' | 'published' | 'attachments' | 'urls'>;

/** The diagnostic for a URL that leads nowhere: always for an image, else if it names a post or page. */
export function problemOf(
  {url, kind, target}: DeadLink,
  document: Document,
  site: NearSite,
): Diagnostic | undefined {
  if (kind === 'image') return imageMissing(url, document, nearFile(url, document, site));
  if (!isMarkdownFile(url.replace(/[?#].*$/s, ''))) return undefined;
  const held = site.heldBack.find(({id}) => id === target);
  return held
    ? linkToHeldBack(url, document, held)
    : linkMissing(url, document, nearFile(url, document, site));
}

// The message must contain the name: it is compared to tell whether a kept body is still valid.
function imageMissing(url: string, document: Document, near: string | undefined): Diagnostic {
  const [message, hint] =
    near === undefined
      ? [
          `The image ${decodePath(url)} does not exist.`,
          'Put the file next to this one, or put it into static/ and write its path from there: /images/photo.jpg.',
        ]
      : [
          `The image ${decodePath(url)} does not exist: did you mean ${inLink(near)}?`,
          'Write the exact file name; capitals matter.',
        ];
  return warning('image-missing', placeOfText(document, url), message, {hint});
}

/** The diagnostic for a picture that is so large that its page loads slowly. */
export function imageLarge(url: string, bytes: number, document: Document): Diagnostic {
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  const smaller = isPhotoFile(url)
    ? ' Or set `images: true` in the config: readers then get smaller versions.'
    : '';
  const hint = `Save it smaller: 1,600 pixels wide is enough.${smaller}`;
  return warning('image-large', placeOfText(document, url), `The image ${decodePath(url)} is ${size}.`, {
    hint,
  });
}

function linkToHeldBack(url: string, document: Document, {id, reason}: HeldBack): Diagnostic {
  const message = `This link points to ${id}, which is not published: ${reasons[reason]}.`;
  const hint = 'Publish that file, or remove the link until then.';
  return warning('link-missing', placeOfText(document, url), message, {hint});
}

const reasons: Readonly<Record<HeldBack['reason'], string>> = {
  draft: 'it is a draft',
  future: 'its date is in the future',
  unpublished: 'it has `published: false`',
  expired: 'it has expired',
  limit: 'it is beyond the limit of posts',
};

function linkMissing(url: string, document: Document, near: string | undefined): Diagnostic {
  const hint = 'Check the name of the file; the path starts from the folder of this one.';
  const end = near === undefined ? '.' : `: did you mean ${inLink(near)}?`;
  const message = `This link points to ${url}, which does not exist${end}`;
  return warning('link-missing', placeOfText(document, url), message, {hint});
}

/** The diagnostic for a link to an address at which the site has nothing; `path` is without the base path. */
export function addressMissing(url: string, path: string, document: Document, site: NearSite): Diagnostic {
  const near = nearFile(path, document, site);
  const end = near === undefined ? '.' : `: did you mean ${inLink(near)}?`;
  const message = `This link points to ${url}, which the site does not have${end}`;
  return warning('link-missing', placeOfText(document, url), message, {hint: adviceFor(url)});
}

function adviceFor(url: string): string {
  if (/^www\.|^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\//i.test(url))
    return `The address of another site starts with https://, so write https://${url}.`;
  return 'Write the address as the browser shows it. If something else answers there, name it in `links.ignore`.';
}

/** A file's name as a link has to write it, if a `%20` in it does not stand for a space. */
function inLink(name: string): string {
  return name.replace(/%(?=[\da-f]{2})/gi, '%25');
}

/** The position of a URL in the document's source: its first occurrence, as an address if possible. */
export function placeOfText(document: Document, wanted: string): Place {
  if (document.data.image === wanted) return placeOfField(document, wanted);
  const {id, text, firstLine} = document;
  const written = text.includes(wanted) ? wanted : decodePath(wanted);
  const asAddress = indexOfUrl(text, written);
  const at = asAddress < 0 ? text.indexOf(written) : asAddress;
  if (at < 0) return {path: id};
  const {line, column} = positionAt(text, at);
  return {path: id, line: firstLine + line - 1, column, endColumn: column + written.length};
}

/** The place of the field with this value: a plugin may have made the image of another one, such as `picture.path`. */
function placeOfField({id, data, placeOf}: Document, wanted: string): Place {
  const keys = Object.entries(data).flatMap(([key, value]) => {
    if (value === wanted) return [key];
    return isMap(value)
      ? Object.keys(value).flatMap((k) => (value[k] === wanted ? [`${key}.${k}`] : []))
      : [];
  });
  return keys.map(placeOf).find(({line}) => line !== undefined) ?? {path: id};
}
