import {readFileSync} from 'node:fs';
import type {OutputFile} from '../model.ts';

/** The text of an HTML page, also of one that is copied unchanged; undefined for any other file. */
export function htmlOf({path, content}: OutputFile): string | undefined {
  if (!/\.html?$/i.test(path)) return undefined;
  if (typeof content === 'string') return content;
  const bytes = 'copyOf' in content ? readFileSync(content.copyOf) : content;
  return new TextDecoder().decode(bytes);
}
