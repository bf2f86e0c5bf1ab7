import {
  type Config,
  type Context,
  type Document,
  error,
  outputOf,
  type Page,
  type Plugin,
  type Site,
  type View,
} from '../index.ts';

/** Pages that lead from old addresses to new ones: `redirect_from`, `aliases` and `redirect_to` in front matter, `redirects` in the config. */
export function redirects(): Plugin {
  return {
    name: 'redirects',
    key: 'redirects-1',
    asksForTexts: true,
    plan: (site, context) => [...fromDocuments(site, context), ...fromConfig(context.config)],
    makers: {redirect: (page, view) => stub(String(page.data!.to), view)},
  };
}

function fromDocuments(site: Site, context: Context): Page[] {
  return [...site.documents.values()].flatMap((document) => {
    const to = site.urls.get(document.id)!;
    return oldPaths(document, context).map((from) => redirect(from, to));
  });
}

function fromConfig({redirects}: Config): Page[] {
  return Object.entries(redirects).map(([from, to]) => redirect(from, to));
}

function oldPaths(document: Document, context: Context): string[] {
  return ['redirect_from', 'aliases'].flatMap((key) => {
    const value = document.data[key];
    const paths = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
    return paths.flatMap((path) => checked(path, document, key, context));
  });
}

function checked(path: unknown, document: Document, key: string, context: Context): string[] {
  if (typeof path === 'string' && /^\/?[^\s:?#\\]+$/.test(path) && !path.split('/').includes('..'))
    return [path.startsWith('/') ? path : `/${path}`];
  const hint = 'Write a path of this site, such as /2012/08/old-name/.';
  context.report(
    error('redirect-invalid', document.placeOf(key), `“${String(path)}” cannot be redirected from.`, {hint}),
  );
  return [];
}

function redirect(from: string, to: string): Page {
  return {url: from, output: outputOf(from), maker: 'redirect', data: {to}};
}

/** Static hosts have no redirects of their own, so the page sends its reader on. */
function stub(to: string, view: View): string {
  const target = /^[a-z]+:|^\/\//i.test(to) ? to : view.absolute(to);
  const href = target.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
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
