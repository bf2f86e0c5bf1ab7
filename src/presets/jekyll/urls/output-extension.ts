import {posix} from 'node:path';
import type {Settings} from '../config/settings.ts';

/** Jekyll::Renderer#output_ext: that of the document's own permalink, or the one its converter produces. */
export function outputExtension(path: string, permalink: unknown, settings: Settings): string {
  const own = typeof permalink === 'string' && !permalink.endsWith('/') ? posix.extname(permalink) : '';
  return own || convertedExtension(posix.extname(path), settings);
}

function convertedExtension(extension: string, {markdownExtensions}: Settings): string {
  if (markdownExtensions.has(extension.toLowerCase())) return '.html';
  return /^\.(?:scss|sass)$/i.test(extension) ? '.css' : extension;
}
