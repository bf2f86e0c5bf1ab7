import {readFileSync} from 'node:fs';
import {isHtmlFile} from '../documents/file-kinds.ts';
import type {OutputFile} from '../model.ts';

export function isPage({path}: OutputFile): boolean {
  return isHtmlFile(path);
}

/** The text of what may be a feed. One that is made may have any name: WordPress has `/feed/`. */
export function feedOf(file: OutputFile): string | undefined {
  const {path, content} = file;
  if (typeof content !== 'string')
    return /\.(?:xml|rss|rdf|atom|json)$/i.test(path) ? textOf(file) : undefined;
  return /\.(?:css|js)$/.test(path) ? undefined : content;
}

/** The text of a file, also of one that is copied unchanged. */
export function textOf({content}: Pick<OutputFile, 'content'>): string {
  if (typeof content === 'string') return content;
  if ('make' in content) return '';
  return new TextDecoder().decode('copyOf' in content ? readFileSync(content.copyOf) : content);
}
