import {readFileSync, realpathSync, statSync} from 'node:fs';
import {basename, dirname, extname, isAbsolute, join, relative, sep} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

/**
 * A Dart Sass importer that finds what Sass itself would find in the load paths, but refuses files outside the folder,
 * and links that lead outside or to a hidden file.
 */
export function importerInside(folder: string, loadPaths: readonly string[]) {
  return {
    canonicalize(name: string, {fromImport}: {fromImport: boolean}): URL | null {
      const candidates = pathsOf(name, loadPaths);
      const inside = candidates.filter((path) => isInside(folder, path));
      for (const path of inside) {
        const file = findFile(path, fromImport);
        if (file !== undefined) return pathToFileURL(checked(file, folder));
      }
      if (inside.length === candidates.length) return null;
      throw new Error(`${name} is outside the site, so --safe does not read it.`);
    },
    load: (url: URL) => ({
      contents: readFileSync(fileURLToPath(url), 'utf8'),
      syntax: SYNTAX[extname(url.pathname)] ?? 'scss',
    }),
  };
}

const SYNTAX: Readonly<Record<string, string>> = {'.sass': 'indented', '.css': 'css'};

/** The paths a name may mean. Sass resolves names relative to the importing file itself, and passes `file:` URLs. */
function pathsOf(name: string, loadPaths: readonly string[]): string[] {
  try {
    if (name.startsWith('file:')) return [fileURLToPath(name)];
    const urls = loadPaths.map((path) => new URL(name, pathToFileURL(path + sep)));
    return urls.every(({protocol}) => protocol === 'file:') ? urls.map((url) => fileURLToPath(url)) : [];
  } catch {
    return [];
  }
}

/** Whether a path, as it is written, leads to the folder or into it. */
export function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** The file, unless it is a link to something that may not be read. */
function checked(file: string, folder: string): string {
  const path = relative(folder, file);
  const [top, target] = [realpathSync(folder), realpathSync(file)];
  const real = relative(top, target);
  const isHidden = real !== path && real.split(sep).some((part) => part.startsWith('.'));
  if (isInside(top, target) && !isHidden) return file;
  const where = isHidden ? 'to a hidden file' : 'out of the site';
  throw new Error(`${path.replaceAll(sep, '/')} is a link ${where}, so --safe does not read it.`);
}

/** https://sass-lang.com/documentation/at-rules/import/#finding-the-file: partials, index files, import-only files. */
function findFile(path: string, fromImport: boolean): string | undefined {
  const ending = extname(path);
  if (['.sass', '.scss', '.css'].includes(ending)) {
    const stem = path.slice(0, -ending.length);
    return (fromImport ? only(partOf(`${stem}.import${ending}`)) : undefined) ?? only(partOf(path));
  }
  const whole = (stem: string) =>
    (fromImport ? only(withEndings(`${stem}.import`)) : undefined) ?? only(withEndings(stem));
  return whole(path) ?? whole(join(path, 'index'));
}

function withEndings(stem: string): string[] {
  const files = [...partOf(`${stem}.sass`), ...partOf(`${stem}.scss`)];
  return files.length > 0 ? files : partOf(`${stem}.css`);
}

/** The partial and the file itself, whichever exist. */
function partOf(path: string): string[] {
  return [join(dirname(path), `_${basename(path)}`), path].filter((file) =>
    statSync(file, {throwIfNoEntry: false})?.isFile(),
  );
}

function only(files: readonly string[]): string | undefined {
  if (files.length < 2) return files[0];
  throw new Error(`It's not clear which file to import: ${files.map((file) => basename(file)).join(', ')}`);
}
