import type {Diagnostic, Document, HeldBack, Place} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import type {LinkKind} from './links.ts';

export interface DeadLink {
  readonly url: string;
  readonly kind: LinkKind;
  /** Site path that it stands for. */
  readonly target: string;
}

/** What is said of a URL that leads nowhere: of images always, of links when they name a post or page. */
export function problemOf(
  {url, kind, target}: DeadLink,
  document: Document,
  {heldBack}: {readonly heldBack: readonly HeldBack[]},
): Diagnostic | undefined {
  if (kind === 'image') return imageMissing(url, document);
  if (!/\.(md|markdown|mkdn?)(?:$|[?#])/i.test(url)) return undefined;
  const held = heldBack.find(({id}) => id === target);
  return held ? linkToHeldBack(url, document, held) : linkMissing(url, document);
}

function imageMissing(url: string, document: Document): Diagnostic {
  const hint =
    'Put the file beside the post, or into static/ and write its path from the root: /images/photo.jpg.';
  return warning('image-missing', placeOfText(document, url), `There is no image ${url}.`, {hint});
}

function linkToHeldBack(url: string, document: Document, {id, reason}: HeldBack): Diagnostic {
  const message = `This link leads to ${id}, which is not published: ${reasons[reason]}.`;
  const hint = 'Publish the other one first, or take the link out until then.';
  return warning('link-missing', placeOfText(document, url), message, {hint});
}

const reasons: Readonly<Record<HeldBack['reason'], string>> = {
  draft: 'it is a draft',
  future: 'its date is still to come',
  unpublished: 'it says `published: false`',
  expired: 'it has expired',
  limit: 'it is beyond the limit',
};

function linkMissing(url: string, document: Document): Diagnostic {
  const hint = 'Compare it with the name of the file; its path is counted from the folder of this one.';
  const message = `This link leads to ${url}, and there is no such file.`;
  return warning('link-missing', placeOfText(document, url), message, {hint});
}

/** Where a URL stands in the document's source: the first place that holds it, whole if there is one. */
function placeOfText(document: Document, wanted: string): Place {
  if (document.data.image === wanted) return document.placeOf('image');
  const at = indexOfUrl(document.text, wanted);
  if (at < 0) return {path: document.id};
  const before = document.text.slice(0, at).split('\n');
  const column = before.at(-1)!.length + 1;
  return {
    path: document.id,
    line: document.firstLine + before.length - 1,
    column,
    endColumn: column + wanted.length,
  };
}

function indexOfUrl(text: string, wanted: string): number {
  const starts = ['(', '"', "'", '<', ' ']
    .map((sign) => text.indexOf(sign + wanted) + 1)
    .filter((at) => at > 0);
  return starts.length > 0 ? Math.min(...starts) : text.indexOf(wanted);
}
