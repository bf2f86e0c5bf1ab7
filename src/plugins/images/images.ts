import {posix} from 'node:path';
import {
  type Body,
  type BodyFile,
  type Context,
  type Diagnostic,
  type Document,
  encodePath,
  type ImagesConfig,
  isInstalled,
  type Page,
  type Place,
  type Plugin,
  placeOfText,
  type SlowBytes,
  warning,
} from '../../api.ts';
import {sharpMissing} from '../load-sharp.ts';
import {makeVersion} from './make-version.ts';
import {createPictures, type Pictures} from './pictures.ts';
import {type Published, versionsOf, withSourceSets} from './source-set.ts';

/** Gives the pictures in texts smaller versions, from which browsers choose. */
export function images(settings: ImagesConfig): Plugin {
  const pictures = createPictures();
  return {
    name: 'images',
    key: 'images-1',
    asksForTexts: true,
    async prepare(sources, {report}) {
      if (!isInstalled('sharp')) report(sharpMissing('images'));
      await pictures.follow(sources);
    },
    body: (body, document, context) => withVersions(body, document, {settings, pictures, context}),
    makers: {[MAKER]: (page) => versionOf(page, settings)},
  };
}

const MAKER = 'image-version';

/** What the page of a version is made from, besides its picture. */
type VersionData = {
  readonly digest: string;
  readonly width: number;
  /** Where a text shows the picture. */
  readonly place: Place;
};

interface Tools {
  readonly settings: ImagesConfig;
  readonly pictures: Pictures;
  readonly context: Context;
}

function withVersions(body: Body, document: Document, {settings, pictures, context}: Tools): Body {
  const {baseUrl} = context.config;
  const versions = new Map<string, BodyFile>();
  const find = (written: string): Published | undefined => {
    const url = urlPathOf(written, baseUrl);
    const source = pictures.at(url, body.files);
    const picture = source && pictures.read(source);
    if (source === undefined || picture === undefined) return undefined;
    const {path} = source;
    const place = placeOfText(document, posix.basename(path));
    if (picture === 'broken') {
      context.report(damaged(path, place));
      return undefined;
    }
    const published = {...picture, url};
    for (const version of versionsOf(published, settings.widths)) {
      const data: VersionData = {digest: picture.digest, width: version.width, place};
      versions.set(`${version.url} ${path}`, {path, url: version.url, maker: MAKER, data});
    }
    return published;
  };
  const site = {...settings, baseUrl, find};
  const html = withSourceSets(body.html, site);
  const excerpt = withSourceSets(body.excerpt, site);
  return versions.size === 0 ? body : {...body, html, excerpt, files: [...body.files, ...versions.values()]};
}

/** Without the base path, which the core has given to all URLs of the site. */
function urlPathOf(written: string, baseUrl: string): string {
  const isOfSite = written.startsWith(`${baseUrl}/`);
  return encodePath((isOfSite ? written.slice(baseUrl.length) : written).replace(/[?#].*$/s, ''));
}

function damaged(path: string, place: Place): Diagnostic {
  const message = `The image ${posix.basename(path)} is damaged or not complete, so it has no smaller versions.`;
  const hint =
    'Upload it again; if you see the damage on your computer, too, save it again with an image editor.';
  return warning('image-broken', place, message, {hint});
}

function versionOf({source, data}: Page, {quality}: ImagesConfig): SlowBytes {
  const {digest, width, place} = data as VersionData;
  return {
    key: `images ${digest} ${width} ${quality}`,
    make: () => makeVersion(source!, {width, quality, place}),
  };
}
