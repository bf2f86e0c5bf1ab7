import {primaryLanguage} from '../locale/primary-language.ts';
import type {Document, Site} from '../model.ts';

/**
 * A list with one version of each text that is in it in several languages: the one in the given language, or else the
 * original.
 */
export function eachTextOnce(
  ids: readonly string[],
  {documents}: Pick<Site, 'documents'>,
  language: string,
): readonly string[] {
  const listed = new Set(ids);
  const shown = ids.filter((id) => {
    const {versions} = documents.get(id)!;
    if (versions === undefined) return true;
    const here = versions.filter((one) => listed.has(one)).map((one) => documents.get(one)!);
    return versionIn(language, here).id === id;
  });
  return shown.length === ids.length ? ids : shown;
}

/** British for American readers, if there is nothing nearer. */
function versionIn(language: string, versions: readonly Document[]): Document {
  const near = primaryLanguage(language);
  return (
    versions.find((one) => one.language === language) ??
    versions.find((one) => primaryLanguage(one.language) === near) ??
    versions[0]!
  );
}
