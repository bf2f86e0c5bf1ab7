import {
  type Context,
  type Document,
  error,
  escapeHtml,
  isExternal,
  joinPath,
  outputOf,
  type Page,
  type Place,
  type Plugin,
  type Site,
  settingAt,
  type View,
} from '../api.ts';

/** Redirects from old addresses: `redirect_from`, `aliases`, `redirect_to` and the config's `redirects`. */
export function redirects(): Plugin {
  return {
    name: 'redirects',
    key: 'redirects-2',
    asksForTexts: true,
    relate: withoutMoved,
    plan: (site, context) => [...fromDocuments(site, context), ...fromConfig(context)],
    makers: {redirect: (page, view) => stub(String(page.data!.to), view)},
  };
}

/** A document with `redirect_to` has no page of its own: its address leads elsewhere. */
function withoutMoved(site: Site): Site {
  const moved = [...site.documents.values()].filter((document) => movedTo(document) !== undefined);
  if (moved.length === 0) return site;
  return {...site, pageless: new Set([...site.pageless, ...moved.map(({id}) => id)])};
}

/** A URL or a path of this site; an address that a browser would run as code does not count. */
function movedTo({data}: Document): string | undefined {
  const [to] = [data.redirect_to].flat();
  return typeof to === 'string' && /^(?:https?:)?\/\/\S|^\/(?!\/)/i.test(to) ? to : undefined;
}

function fromDocuments(site: Site, context: Context): Page[] {
  return [...site.documents.values()].flatMap((document) => {
    const url = site.urls.get(document.id)!;
    const to = movedTo(document) ?? url;
    const own = movedTo(document) === undefined ? [outputOf(url)] : [];
    const away = own.length > 0 ? [] : [{from: url, key: 'redirect_to'}];
    return [...oldPaths(document, context), ...away]
      .map(({from, key}) => ({...redirect(from, to), askedBy: {documentId: document.id, key}}))
      .filter(isNew(own));
  });
}

/** Drops redirects to themselves and duplicates. */
function isNew(outputs: readonly string[]): (page: Page) => boolean {
  const seen = new Set(outputs);
  return ({output}) => !seen.has(output) && Boolean(seen.add(output));
}

function fromConfig(context: Context): Page[] {
  return Object.entries(context.config.redirects).flatMap(([from, to]) =>
    checked(from, () => settingAt('redirects', from), context).map((path) => redirect(path, to)),
  );
}

/** Each with the key that it is written under. */
function oldPaths(document: Document, context: Context): {from: string; key: string}[] {
  return ['redirect_from', 'aliases'].flatMap((key) => {
    const value = document.data[key];
    const paths = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
    const place = () => document.placeOf(key);
    return paths.flatMap((path) => checked(path, place, context)).map((from) => ({from, key}));
  });
}

/** The path of this site that is meant: `old`, `/old/`, or either after the site's own address. */
function checked(given: unknown, place: () => Place, {config, report}: Context): string[] {
  const text = typeof given === 'number' ? String(given) : given;
  const isOwn = typeof text === 'string' && config.url !== '' && text.startsWith(`${config.url}/`);
  const path = isOwn ? text.slice(config.url.length) : text;
  if (typeof path === 'string' && isPath(path)) return [path.replace(/^\/*/, '/')];
  const hint = 'Write a path of this site without ? or #, such as /2012/08/old-name/.';
  report(error('redirect-invalid', place(), `Cannot redirect from “${shown(given)}”.`, {hint}));
  return [];
}

function isPath(text: string): boolean {
  return /^(?![a-z][a-z0-9+.-]*:)[^?#\\\0-\x1f]+$/i.test(text) && !text.split('/').includes('..');
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function redirect(from: string, to: string): Page {
  return {url: from, output: outputOf(from), maker: 'redirect', data: {to}};
}

/** A page that redirects its reader, since static hosts cannot. */
function stub(to: string, view: View): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(to)!;
  const target = isExternal(to) ? to : view.absolute(joinPath('/', path)) + rest;
  const href = escapeHtml(target);
  return `<!DOCTYPE html>
<html lang="${view.config.language}">
<head>
<meta charset="utf-8">
<title>${href}</title>
<link rel="canonical" href="${href}">
<meta http-equiv="refresh" content="0; url=${href}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
</head>
<body>
<h1><a href="${href}">${href}</a></h1>
</body>
</html>
`;
}
