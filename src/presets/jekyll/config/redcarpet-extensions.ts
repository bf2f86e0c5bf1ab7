import {type Diagnostic, didYouMean, warning} from '../../../api.ts';
import {REDCARPET_EXTENSIONS, type RedcarpetExtension} from '../../../kramdown/index.ts';
import {mapOf, type Settings, textOf, textsOf} from './settings.ts';

export const usesRedcarpet = ({values}: Settings): boolean => /^redcarpet$/i.test(textOf(values.markdown));

const KNOWN: ReadonlySet<string> = new Set(REDCARPET_EXTENSIONS);
const isKnown = (name: string): name is RedcarpetExtension => KNOWN.has(name);

/** What `redcarpet.extensions` enables; Jekyll 3 passes it to both parser and renderer. */
export const redcarpetExtensions = (settings: Settings): RedcarpetExtension[] =>
  namesOf(settings).filter(isKnown);

function namesOf({values}: Settings): string[] {
  return textsOf(mapOf(values.redcarpet).extensions);
}

/** One warning for each unknown extension, with its line. */
export function checkRedcarpet(settings: Settings): Diagnostic[] {
  if (!usesRedcarpet(settings)) return [];
  const unknown = namesOf(settings).filter((name) => !isKnown(name));
  return [...new Set(unknown)].map((name) => {
    const place = settings.placeOf('redcarpet', 'extensions', name);
    const meant = didYouMean(name, REDCARPET_EXTENSIONS);
    const hint =
      meant === undefined
        ? `Use one of these: ${REDCARPET_EXTENSIONS.join(', ')}.`
        : `Did you mean \`${meant}\`?`;
    return warning('setting-unknown', place, `Redcarpet has no extension \`${name}\`.`, {hint});
  });
}
