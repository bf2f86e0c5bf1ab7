import type {Diagnostic, Template} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {positionAt} from '../text/position-at.ts';
import {isMap} from '../values/is-map.ts';
import {findKey} from './yaml/find-key.ts';

/** A file in `i18n/`, of the site or of a theme. */
export interface WordsFile {
  readonly path: string;
  readonly language: string;
  readonly strings: Readonly<Record<string, unknown>>;
  text(): string;
}

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * Warns about words of the site that look like a mistyped word of the theme, which then shows its own. Words
 * that a template of the site shows are the site's own.
 */
export function checkWords(files: readonly WordsFile[], templates: Iterable<Template>): Diagnostic[] {
  const known = new Set(files.filter(isOfTheme).flatMap(({strings}) => Object.keys(strings)));
  const own = [...templates].filter((template) => !isOfTheme(template));
  const isShown = (name: string) => own.some(({text}) => text.includes(name));
  return files
    .filter((file) => !isOfTheme(file))
    .flatMap((file) => [
      ...mistypedIn(file.strings, known)
        .filter(({name}) => !isShown(name))
        .map(({name, meant}) => typo([name], meant, file)),
      ...Object.entries(file.strings).flatMap(([word, forms]) =>
        isMap(forms) && known.has(word)
          ? mistypedIn(forms, PLURALS).map(({name, meant}) => typo([word, name], meant, file))
          : [],
      ),
    ]);
}

function isOfTheme({path}: {readonly path: string}): boolean {
  return path.startsWith('theme:');
}

interface Mistyped {
  readonly name: string;
  readonly meant: string;
}

/** If the correct name is present as well, this one is the site's own. */
function mistypedIn(values: Readonly<Record<string, unknown>>, known: Iterable<string>): Mistyped[] {
  const names = new Set(known);
  return Object.keys(values).flatMap((name) => {
    const meant = names.has(name) ? undefined : didYouMean(name, names);
    return meant === undefined || Object.hasOwn(values, meant) ? [] : [{name, meant}];
  });
}

function typo(keys: readonly string[], meant: string, {path, text}: WordsFile): Diagnostic {
  const name = keys.at(-1)!;
  const source = text();
  const found = findKey(source, keys);
  const at = found && positionAt(source, found.offset);
  const place = {path, ...at, ...(at && {endColumn: at.column + name.length})};
  return warning('key-unknown', place, `“${name}” looks like a typo.`, {hint: `Did you mean “${meant}”?`});
}
