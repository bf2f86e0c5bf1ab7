import {closeSync, openSync, readSync} from 'node:fs';

/** Files that are never text and need not be opened. */
const BINARY =
  /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|tiff?|pdf|zip|gz|tar|tgz|rar|7z|mp[34]|m4[av]|mov|avi|webm|og[agv]|wav|woff2?|ttf|otf|eot|docx?|pptx?|xlsx?|od[pts]|psd|exe|jar|class)$/i;

/** Whether a file is never text, by its name. */
export function isBinaryFile(path: string): boolean {
  return BINARY.test(path);
}

const buffer = Buffer.alloc(64);

/** Jekyll::Utils.has_yaml_header?: the first line is three dashes and nothing else. */
export function hasFrontMatter(file: string): boolean {
  if (isBinaryFile(file)) return false;
  const handle = openSync(file, 'r');
  try {
    const length = readSync(handle, buffer, 0, buffer.length, 0);
    return /^---\s*?\r?(?:\n|$)/.test(
      buffer.toString('latin1', 0, length).replace(/^\u00ef\u00bb\u00bf/, ''),
    );
  } finally {
    closeSync(handle);
  }
}
