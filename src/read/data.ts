import {join} from 'node:path';
import type {Config} from '../config.ts';
import type {Diagnostic, Source} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import {foldersAbove} from '../urls.ts';
import {textSource} from './file-source.ts';
import {walk} from './walk.ts';

/** Finds data files. Of two with the same name the last one counts, and a folder wins over a file, as in Jekyll. */
export function readData(
  root: string,
  {folders}: Config,
  report: (diagnostic: Diagnostic) => void,
): Source[] {
  const top = folders.data;
  const files = walk({folder: join(root, top), inside: root, name: top, tidies: true}, report).filter(
    ({path}) => /\.(ya?ml|json|csv|tsv)$/i.test(path),
  );
  const last = new Map(files.map(({path}) => [nameOf(path), path]));
  const above = new Set([...last.keys()].flatMap(foldersAbove));
  return files.flatMap(({path, file}) => {
    const name = nameOf(path);
    const winner = above.has(name) ? `${name}/` : last.get(name);
    if (winner === path) return [textSource(`${top}/${path}`, file, {kind: 'data', keys: name.split('/')})];
    report(notUsed(`${top}/${path}`, `${top}/${winner}`));
    return [];
  });
}

function nameOf(path: string): string {
  return path.replace(/\.\w+$/, '');
}

function notUsed(path: string, winner: string): Diagnostic {
  const hint = 'Remove or rename one of them.';
  return warning('data-twice', {path}, `This file is not used, as ${winner} has the same name.`, {hint});
}
