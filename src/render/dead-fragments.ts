import {type AskedLink, keptBodies} from '../memo/kept-body.ts';
import type {Body, Diagnostic, Document, OutputFile, Page} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {fragmentOf, isPlace} from '../text/fragment.ts';
import {idsIn} from '../text/html-ids.ts';
import {decodePath, fileServedBy} from '../urls.ts';
import {placeOfText} from './link-problems.ts';
import type {World} from './world.ts';

type Asked = Pick<World, 'config' | 'memo' | 'site'> & {readonly pages: readonly Page[]};

/** Links in texts whose `#…` names nothing on the page of this site that they lead to. */
export function findDeadFragments(files: readonly OutputFile[], asked: Asked): Diagnostic[] {
  const bodies = keptBodies(asked.memo);
  const linking = [...asked.site.documents.values()].flatMap((document) => {
    const links = bodies.get(document.id)?.links.filter(isJump) ?? [];
    return links.length === 0 ? [] : [{document, links}];
  });
  if (linking.length === 0) return [];
  const targetOf = targetsAmong(files, asked);
  const idsOf = asked.memo.of<Body, ReadonlySet<string>>('ids of bodies', []);
  return linking.flatMap(({document, links}) =>
    links.flatMap(({url, answer}) => {
      const target = targetOf(document, answer);
      if (target === undefined) return [];
      // Nearly all places are in a text; for them, the page of an earlier process need not be made again.
      const body = bodies.get(target.subject ?? '')?.converted.value;
      const own = body && idsOf(body, () => idsIn(body.html));
      if (own && isPlace(target.hash, own)) return [];
      const {content} = target.file;
      const ids = typeof content === 'string' ? idsIn(content) : undefined;
      if (ids === undefined || isPlace(target.hash, ids)) return [];
      return [fragmentMissing(url, document, didYouMean(decodePath(fragmentOf(target.hash)), ids))];
    }),
  );
}

function isJump({url, kind, problem}: AskedLink): boolean {
  return kind === 'link' && problem === undefined && url.includes('#');
}

interface Target {
  readonly hash: string;
  readonly file: OutputFile;
  /** The document that the page shows. */
  readonly subject: string | undefined;
}

/** Finds the page of this site that a link in a document leads to. */
function targetsAmong(files: readonly OutputFile[], {pages, site, config: {baseUrl}}: Asked) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byOutput = new Map(pages.map((page) => [page.output, page]));
  const fileOf = fileServedBy(byPath.keys());
  return ({id}: Document, href: string): Target | undefined => {
    const start = new URL(baseUrl + (site.urls.get(id) ?? '/'), 'https://site.invalid');
    if (!URL.canParse(href, start.href)) return undefined;
    const {hash, host, pathname} = new URL(href, start);
    if (host !== start.host || !pathname.startsWith(`${baseUrl}/`)) return undefined;
    const output = fileOf(decodePath(pathname.slice(baseUrl.length)));
    if (output === undefined || !/\.html?$/i.test(output)) return undefined;
    return {hash, file: byPath.get(output)!, subject: byOutput.get(output)?.subject};
  };
}

function fragmentMissing(url: string, document: Document, near: string | undefined): Diagnostic {
  const end = near === undefined ? '.' : `: did you mean #${near}?`;
  const [, page, fragment] = /^([^#]*)(.*)$/s.exec(url)!;
  const where = page === '' ? 'this page' : page;
  const message = `This link points to ${fragment}, a place that ${where} does not have${end}`;
  const hint = 'A heading gives its place a name: `## Getting there` is #getting-there. Capitals matter.';
  return warning('fragment-missing', placeOfText(document, url), message, {hint});
}
