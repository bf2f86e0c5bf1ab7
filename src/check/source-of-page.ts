import type {Build} from '../build.ts';
import {decode} from '../parse/decode.ts';

/** The file that a page shows, or that another file is made of. */
export interface PageSource {
  readonly path: string;
  readonly text: string;
}

/** Finds the source of a file by its path below the output folder; each is read once. */
export function sourcesOfPages({pages, sources}: Build): (output: string) => PageSource | undefined {
  const byOutput = new Map(pages.map((page) => [page.output, page]));
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const texts = new Map<string, string>();
  return (output) => {
    const page = byOutput.get(output);
    // Later pages of a list are made of the first one's file.
    const subject = page?.subject ?? '';
    const source = page?.source ?? byPath.get(subject) ?? byPath.get(subject.replace(/#page\d+$/, ''));
    if (source === undefined) return undefined;
    const {path} = source;
    const text = texts.get(path) ?? decode(source.bytes(), path).value;
    texts.set(path, text);
    return {path, text};
  };
}
