import type {Made} from '../model.ts';
import {made, warning} from '../report/diagnostic.ts';
import {outputOf} from '../urls.ts';
import {jekyllOutputOf, sanitizeJekyllUrl} from './jekyll-url.ts';
import {checkPattern, checkResult} from './permalink-check.ts';
import type {Permalink, PermalinkOptions, PermalinkSubject} from './permalink-subject.ts';
import {fillTemplate} from './permalink-template.ts';

/** Jekyll::Drops and Jekyll::Configuration: the named styles. */
const STYLES = new Map(
  Object.entries({
    date: '/:categories/:year/:month/:day/:title:output_ext',
    pretty: '/:categories/:year/:month/:day/:title/',
    ordinal: '/:categories/:year/:y_day/:title:output_ext',
    weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
    none: '/:categories/:title:output_ext',
  }),
);

/** Jekyll's permalink grammar; a `permalink` in the front matter wins over the template. */
export function permalinkOf(
  document: PermalinkSubject,
  template: string,
  options: PermalinkOptions,
): Made<Permalink> {
  const isNative = options.slugs !== undefined;
  const own = ownPattern(document, isNative);
  const pattern = own.value ?? STYLES.get(template) ?? template;
  const filled = fillTemplate(pattern, document, options);
  const url = sanitizeJekyllUrl(filled.value);
  const output = isNative ? outputOf(url) : jekyllOutputOf(url, options.extension);
  return made({url, output}, [
    ...own.diagnostics,
    ...checkPattern(pattern, document, isNative),
    ...filled.diagnostics,
    ...checkResult({url, output}, document),
  ]);
}

function ownPattern({data, placeOf}: PermalinkSubject, isNative: boolean): Made<string | undefined> {
  const {permalink} = data;
  if (permalink === undefined || permalink === null || permalink === '') return made(undefined);
  if (typeof permalink === 'string')
    return made(isNative ? (STYLES.get(permalink) ?? withoutOrigin(permalink)) : permalink);
  const hint = 'Write a path: permalink: /2026/my-talk/';
  const problem = warning(
    'field-type',
    placeOf('permalink'),
    'The value of “permalink” has the wrong type, so it is ignored.',
    {hint},
  );
  return made(undefined, [problem]);
}

/** A full URL counts as its path; Jekyll would make a folder named `https:` from it. */
function withoutOrigin(permalink: string): string {
  return permalink.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
}
