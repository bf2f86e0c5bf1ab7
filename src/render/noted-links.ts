import {isPhotoFile} from '../documents/file-kinds.ts';
import type {AskedLink} from '../memo/kept-body.ts';
import type {Diagnostic, Document, ImageSize, LinkKind, Source} from '../model.ts';
import {apart} from '../text/flat.ts';
import {isExternal} from '../urls.ts';
import {linkContext} from './link-context.ts';
import {imageLarge} from './link-problems.ts';
import {type Links, linksOf} from './links.ts';
import type {World} from './world.ts';

/** In bytes: what a phone needs some seconds for. */
const LARGE = 2_000_000;

export interface NotedLinks extends Pick<Links, 'rewrite' | 'files' | 'problems'> {
  /** The size of a picture of the site, by its URL in the document. */
  imageSize(url: string): Promise<ImageSize | undefined>;
  /** By URL: pictures that take long to load. */
  readonly large: Map<string, Diagnostic>;
}

/** The links of a document; each that is asked for is added to `asked`, with what became of it. */
export function notedLinks(document: Document, world: World, asked: AskedLink[]): NotedLinks {
  const links = linksOf(document, linkContext(document, world));
  const {files, problems} = links;
  const large = new Map<string, Diagnostic>();
  return {
    ...{files, problems, large},
    rewrite(url, kind) {
      const answer = links.rewrite(url, kind);
      if (!isExternal(url))
        asked.push({
          ...{url: apart(url), kind, answer: apart(answer), problem: problems.get(url)?.message},
          picture: pictureOf(url, kind, {links, world}),
        });
      return answer;
    },
    async imageSize(url) {
      const source = links.sourceAt(url);
      const size = source && (await world.imageSize(source));
      if (size && size.bytes > LARGE && !hasVersions(source, world))
        large.set(url, imageLarge(url, size.bytes, document));
      return size;
    },
  };
}

/** Browsers load a smaller one. */
function hasVersions({path}: Source, {config}: World): boolean {
  return config.images !== undefined && isPhotoFile(path);
}

/** Whether the links of a body still lead where they did, to the same pictures. */
export function leadWhereTheyDid(asked: readonly AskedLink[], document: Document, world: World): boolean {
  const links = linksOf(document, linkContext(document, world));
  return asked.every(
    ({url, kind, answer, problem, picture}) =>
      links.rewrite(url, kind) === answer &&
      links.problems.get(url)?.message === problem &&
      pictureOf(url, kind, {links, world}) === picture,
  );
}

/** The digest of a picture whose size the body shows. */
function pictureOf(
  url: string,
  kind: LinkKind,
  {links, world}: {links: Links; world: World},
): string | undefined {
  const isShown = kind === 'image' && world.config.markdown.imageSizes;
  return isShown ? links.sourceAt(url)?.digest : undefined;
}
