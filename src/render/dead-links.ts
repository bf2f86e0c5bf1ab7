import {isHtmlFile} from '../documents/file-kinds.ts';
import {type AskedLink, type KeptBody, keptBodies} from '../memo/kept-body.ts';
import type {Body, Diagnostic, Document, OutputFile, Page} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {fragmentOf, isPlace} from '../text/fragment.ts';
import {idsIn} from '../text/html-ids.ts';
import {decodePath, fileServedBy} from '../urls.ts';
import {addressMissing, placeOfText} from './link-problems.ts';
import type {World} from './world.ts';

type Made = Pick<World, 'config' | 'memo' | 'site' | 'attachments' | 'published'> & {
  readonly pages: readonly Page[];
  readonly files: readonly OutputFile[];
};

/** Links in texts that lead to nothing on this site: to no file, or to no place on its page for what follows `#`. */
export function findDeadLinks(made: Made): Diagnostic[] {
  const {memo, site} = made;
  const bodies = keptBodies(memo);
  const linking = [...site.documents.values()].flatMap((document) => {
    const body = bodies.get(document.id);
    return body && body.links.length > 0 ? [{document, body}] : [];
  });
  if (linking.length === 0) return [];
  const targetsOf = targetsIn(made);
  const placesOn = placesIn(made);
  return linking.flatMap(({document, body}) =>
    targetsOf(document, body)
      .flatMap(({url, path, file, hash}) => {
        if (file === undefined) return [addressMissing(url, path, document, {...made, ...site})];
        const missed = placesOn(file, hash);
        return missed ? [fragmentMissing(url, document, missed)] : [];
      })
      // A text that Liquid made may show another one, whose links are reported there.
      .filter(({place}) => place.line !== undefined || body.text === undefined),
  );
}

/** Where a link leads that names a place on a page, or that leads nowhere. */
interface Target {
  readonly url: string;
  /** URL path, without the base path. */
  readonly path: string;
  /** The file at that path, if there is one. */
  readonly file: string | undefined;
  readonly hash: string;
}

function targetsIn({files, config: {baseUrl, links}, memo, site: {urls}}: Made) {
  const paths = memo.same(
    'paths of files',
    files.map(({path}) => path),
  );
  const fileOf = memo.once('files by address', [paths], () => fileServedBy(paths));
  const targetsOf = memo.of<KeptBody, readonly Target[]>('targets of links', [paths, urls, baseUrl, links]);
  return ({id}: Document, body: KeptBody) =>
    targetsOf(body, () => {
      const start = new URL(baseUrl + (urls.get(id) ?? '/'), 'https://site.invalid');
      return body.links.filter(isChecked).flatMap(({url, answer}) => {
        if (!URL.canParse(answer, start.href)) return [];
        const {host, pathname, hash} = new URL(answer, start);
        if (host !== start.host || !pathname.startsWith(`${baseUrl}/`)) return [];
        const path = decodePath(pathname.slice(baseUrl.length));
        if (links.ignore.some((ignored) => path.startsWith(ignored))) return [];
        const file = fileOf(path);
        return file === undefined || hash !== '' ? [{url, path, file, hash}] : [];
      });
    });
}

/** Images, and links to source files, are looked up when the text is made. */
function isChecked({kind, problem}: AskedLink): boolean {
  return kind !== 'image' && problem === undefined;
}

/** What is wrong with the fragment of a link to a page: the name that was meant, if one is near. */
interface MissedPlace {
  readonly near: string | undefined;
}

function placesIn({files, memo, pages}: Made) {
  const bodies = keptBodies(memo);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const subjects = new Map(pages.map(({output, subject}) => [output, subject]));
  const idsOf = memo.of<Body, ReadonlySet<string>>('ids of bodies', []);
  return (file: string, hash: string): MissedPlace | undefined => {
    if (!isHtmlFile(file)) return undefined;
    // Nearly all places are in a text; for them, the page of an earlier process need not be made again.
    const body = bodies.get(subjects.get(file) ?? '')?.converted.value;
    const own = body && idsOf(body, () => idsIn(body.html));
    if (own && isPlace(hash, own)) return undefined;
    const {content} = byPath.get(file)!;
    const ids = typeof content === 'string' ? idsIn(content) : undefined;
    if (ids === undefined || isPlace(hash, ids)) return undefined;
    return {near: didYouMean(decodePath(fragmentOf(hash)), ids)};
  };
}

function fragmentMissing(url: string, document: Document, {near}: MissedPlace): Diagnostic {
  const end = near === undefined ? '.' : `: did you mean #${near}?`;
  const [, page, fragment] = /^([^#]*)(.*)$/s.exec(url)!;
  const where = page === '' ? 'this page' : page;
  const message = `This link points to ${fragment}, a place that ${where} does not have${end}`;
  const hint = 'A heading gives its place a name: `## Getting there` is #getting-there. Capitals matter.';
  return warning('fragment-missing', placeOfText(document, url), message, {hint});
}
