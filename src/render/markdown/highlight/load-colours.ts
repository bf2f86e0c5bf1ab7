import {grammarName} from './language-names.ts';
import {prism} from './prism.ts';

/** Highlights code as HTML with Rouge's classes; undefined for an unknown language. */
export type ColourCode = (code: string, language: string) => string | undefined;

/** Loads the grammars of some languages, so that code in them can be highlighted synchronously. */
export async function loadColours(languages: Iterable<string>): Promise<ColourCode> {
  const loaded = await Promise.all(
    [...new Set(languages)].map(async (language) => [language, await prism.load(language)] as const),
  );
  const known = new Map(loaded);
  const {rougeMarkup} = await import('../../../kramdown/index.ts');
  return (code, language) => {
    const colour = known.get(language);
    return colour && rougeMarkup(colour(code), grammarName(language));
  };
}
