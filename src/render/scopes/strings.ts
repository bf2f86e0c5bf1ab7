import {primaryLanguage} from '../../locale/primary-language.ts';
import {remember} from '../../values/remember.ts';
import {directionOf} from './direction-of.ts';

/** The theme's texts in one language: `t.archive` in templates. */
export type Strings = Readonly<Record<string, unknown>>;

/**
 * Finds the strings of a language: the site's own win over the theme's, `fr-CA` over `fr`, and English
 * fills the gaps, except for `direction`, which follows from the language.
 */
export function stringsFinder(
  files: readonly {language: string; strings: Strings}[],
): (language: string) => Strings {
  return remember((language) => merge(files, language));
}

function merge(files: readonly {language: string; strings: Strings}[], language: string): Strings {
  const layersOf = (name: string) =>
    files
      .filter((file) => file.language.toLowerCase() === name)
      .reverse()
      .map(({strings}) => strings);
  const own = [primaryLanguage(language), language.toLowerCase()].flatMap(layersOf);
  const layers: readonly Strings[] = [...layersOf('en'), {direction: directionOf(language)}, ...own];
  // Unlike `Object.assign`, this treats `__proto__` as a name like any other.
  return Object.fromEntries(layers.flatMap((layer) => Object.entries(layer)));
}
