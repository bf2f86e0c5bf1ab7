import {posix} from 'node:path';
import type {Diagnostic} from '../model.ts';
import {error, warning} from '../report/diagnostic.ts';
import {headOf} from './head-of.ts';
import type {Found} from './walk.ts';

const POST = /^_?(?:posts|drafts)\/(?:.*\/)?\d{4}-\d{1,2}-\d{1,2}-[^/]*$/;
const OTHER_FORMAT = /\.(mdx|rst|adoc|asciidoc|org|textile)$/i;

/** Reports a text that was meant to be published, but is not read as one because of what kind of file it is. */
export function lostText({path: below, file}: Found, path: string): Diagnostic | undefined {
  const [, format] = OTHER_FORMAT.exec(below) ?? [];
  if (format !== undefined)
    return POST.test(below) || hasFrontMatter(file) ? otherFormat(path, format.toLowerCase()) : undefined;
  if (/\.xml$/i.test(below)) return isWordPressExport(file) ? wordPressExport(path) : undefined;
  return POST.test(below) && lacksExtension(below, file) ? noExtension(path) : undefined;
}

function isWordPressExport(file: string): boolean {
  return startOf(file, 5000).includes('xmlns:wp="http://wordpress.org/export/');
}

/** It has the addresses of people, and drafts. */
function wordPressExport(path: string): Diagnostic {
  const message = 'This export of WordPress would be published as it is, with drafts and e-mail addresses.';
  const hint = 'Move it out of the site. In an empty folder, `ssg init --from-wordpress` makes posts of it.';
  return error('wordpress-in-site', {path}, message, {hint});
}

/** A post without its extension, or saved as plain text, known by its front matter. */
function lacksExtension(path: string, file: string): boolean {
  if (/\.txt$/i.test(path)) return /\.(?:md|markdown)\.txt$/i.test(path) || hasFrontMatter(file);
  return !posix.basename(path).includes('.');
}

function hasFrontMatter(file: string): boolean {
  return /^[^-\n]{0,3}---\s/.test(startOf(file, 8));
}

function startOf(file: string, length: number): string {
  return Buffer.from(headOf(file, length).head).toString('latin1');
}

function otherFormat(path: string, format: string): Diagnostic {
  const name = posix.basename(path).replace(/\.[^.]*$/, '.md');
  const how =
    format === 'mdx'
      ? `Rename it to ${name}, and replace its imports and components.`
      : `Convert it to Markdown, for example with pandoc, and name it ${name}.`;
  const message = `This text does not become a page: .${format} is not a format that is rendered.`;
  return warning('text-format', {path}, message, {hint: `${how} A file to download belongs in static/.`});
}

function noExtension(path: string): Diagnostic {
  const hint = `Rename it to ${posix.basename(path).replace(/\..*$/, '')}.md.`;
  const message = 'This looks like a post, but its name does not end in .md.';
  return warning('post-without-extension', {path}, message, {hint});
}
