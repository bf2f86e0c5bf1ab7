import type {Config} from '../config.ts';
import type {Made, Source, Template} from '../model.ts';
import {made} from '../report/diagnostic.ts';
import {decode} from './decode.ts';
import {asBroken, readFrontMatter} from './front-matter.ts';

/** Splits the front matter off a layout, include or asset. `isPresent` says whether there was any. */
export function parseTemplate(
  source: Source,
  name: string,
  config: Config,
): Made<{template: Template; isPresent: boolean}> {
  const text = decode(source.bytes(), source.path);
  const {value, diagnostics} = readFrontMatter(text.value, source.path);
  const {data, isPresent, body, bodyLine} = value;
  const template = {name, path: source.path, data, text: body, firstLine: bodyLine, digest: source.digest};
  return made({template, isPresent}, asBroken([...text.diagnostics, ...diagnostics], config));
}

/** Jekyll does not look for front matter in an include. */
export function parseInclude(source: Source, name: string, config: Config): Made<{template: Template}> {
  if (config.mode !== 'jekyll') return parseTemplate(source, name, config);
  const {value: text, diagnostics} = decode(source.bytes(), source.path);
  const {path, digest} = source;
  return made({template: {name, path, data: {}, text, firstLine: 1, digest}}, diagnostics);
}
