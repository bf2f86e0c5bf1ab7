import {decodeEntities} from '../text/entities.ts';
import {fieldAt, isJekyll, type Reading, warnOfType} from './reading.ts';
import {firstHeading, firstLine, titleize} from './title.ts';

/** A heading at the top of the body; group 2 is the line feed inside a two-line (setext) heading. */
const TOP_HEADING = /^((?:[ \t]*\n)*) {0,3}(?:#[ \t]+[^\n]*|[\p{L}\p{N}][^\n]*(\n) {0,3}=+[ \t]*(?=\n|$))/u;

/** The title: from front matter, else the first heading, else the file name as Jekyll titles it. */
export function readTitle(name: string, reading: Reading): string {
  return writtenTitle(reading) ?? titleOfBody(reading) ?? titleOfFile(name, reading);
}

/** The body without the heading that became the title, which the page shows itself; keeps line numbers. */
export function bodyBelowTitle(reading: Reading): string {
  const {body} = reading.matter;
  if (isJekyll(reading) || (fieldAt(reading, 'title') ?? '') !== '') return body;
  return body.replace(TOP_HEADING, (heading, before: string, second = '') =>
    firstHeading(heading) === undefined ? heading : before + second,
  );
}

function writtenTitle(reading: Reading): string | undefined {
  const title = fieldAt(reading, 'title');
  if (title === undefined || title === null) return undefined;
  if (typeof title === 'string') return isJekyll(reading) ? title : title.trim() || undefined;
  const text = reading.matter.textOf('title');
  // Templates of a Jekyll site may expect a map, such as one of a long and a short title.
  if (text === undefined && typeof title === 'object' && !isJekyll(reading))
    warnOfType(reading, 'title', 'Write the title as text: title: My talk');
  return text ?? (typeof title === 'object' ? undefined : String(title));
}

/** Only without front matter is the first line a title; otherwise the file name tells more. */
function titleOfBody(reading: Reading): string | undefined {
  const {body, isPresent} = reading.matter;
  if (isJekyll(reading)) return undefined;
  const text = firstHeading(body) ?? (isPresent ? undefined : firstLine(body));
  return text && decodeEntities(text);
}

/** A native post named `2014-06-01-.md`, as exporters name untitled posts, gets its date as its title. */
function titleOfFile(name: string, reading: Reading): string {
  const title = titleize(nameOrFolder(name, reading));
  if (title !== '' || isJekyll(reading)) return title;
  return /([^/]*?)-*\.\w+$/.exec(reading.source.path)?.[1] ?? '';
}

/** `about/index.md` is named after its folder. */
function nameOrFolder(name: string, {source}: Reading): string {
  return name === 'index' ? (source.path.split('/').at(-2) ?? name) : name;
}
