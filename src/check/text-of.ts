import {readFileSync} from 'node:fs';
import {isHtmlFile} from '../documents/file-kinds.ts';
import type {OutputFile} from '../model.ts';

export function isPage({path}: OutputFile): boolean {
  return isHtmlFile(path);
}

/** The text of an HTML page, also of one that is copied unchanged; undefined for any other file. */
export function htmlOf(file: OutputFile): string | undefined {
  return isPage(file) ? textOf(file) : undefined;
}

/** The text of what may be a feed. One that is made may have any name: WordPress has `/feed/`. */
export function feedOf(file: OutputFile): string | undefined {
  const {path, content} = file;
  if (typeof content !== 'string')
    return /\.(?:xml|rss|rdf|atom|json)$/i.test(path) ? textOf(file) : undefined;
  return /\.(?:css|js)$/.test(path) ? undefined : content;
}

export function textOf({content}: OutputFile): string {
  if (typeof content === 'string') return content;
  if ('make' in content) return '';
  return new TextDecoder().decode('copyOf' in content ? readFileSync(content.copyOf) : content);
}
