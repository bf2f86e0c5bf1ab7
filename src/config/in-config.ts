import {existsSync, readFileSync} from 'node:fs';
import type {Diagnostic, Place} from '../model.ts';
import {decode} from '../parse/decode.ts';
import {isSetting} from '../report/diagnostic.ts';
import {pathFrom} from '../runtime/path-from.ts';
import {placeOf} from './place-of.ts';

interface Where {
  readonly root: string;
  /** Absolute paths; the last file wins. */
  readonly files: readonly string[];
}

/** Stages name a setting without its place; this finds its file and line. */
export function placedInConfig(diagnostics: readonly Diagnostic[], where: Where): readonly Diagnostic[] {
  if (where.files.length === 0 || !diagnostics.some(({place}) => isSetting(place))) return diagnostics;
  return diagnostics.map((one) => (isSetting(one.place) ? {...one, place: placeIn(one.place, where)} : one));
}

function placeIn({setting}: Place, {root, files}: Where): Place {
  const places = files.filter(existsSync).map((file) => {
    const path = pathFrom(root, file);
    return setting === undefined ? {path} : placeOf(setting, path, decode(readFileSync(file), path).value);
  });
  return places.findLast(({line}) => line !== undefined) ?? {path: pathFrom(root, files.at(-1)!)};
}
