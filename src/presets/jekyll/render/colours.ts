import {
  bufferOf,
  type ColourCode,
  loadColours,
  rememberFor,
  type Source,
  type TextBytes,
} from '../../../api.ts';
import {kramdownSection} from '../config/kramdown-section.ts';
import {type Settings, textOf} from '../config/settings.ts';

const colours = new WeakMap<Settings, ColourCode>();

/** Where authors name the language of code: fences, `highlight` tags, attribute lists and raw HTML. */
const LANGUAGE =
  /^[ \t>]*(?:```+|~~~+)[ \t]*([\w+#.-]+)|\{%-?\s*highlight\s+([\w+#.-]+)|(?<=["'\s.])language-([\w+#-]+)|lang=["']([\w+#-]+)/gm;

/** Every text that names a language contains one of these. */
const SIGNS = ['```', '~~~', 'highlight', 'language-', 'lang='];

/** Loads highlighting for the languages that the site's texts name. */
export async function loadSiteColours(sources: readonly Source[], settings: Settings): Promise<void> {
  if (!isWanted(settings)) return;
  const texts = sources.filter(({role}) => /^(document|layout|include)$/.test(role.kind));
  colours.set(settings, await loadColours(texts.flatMap(languagesIn)));
}

const languagesIn = rememberFor((source: Source) => namesIn(bufferOf(source.bytes())));

function namesIn(bytes: TextBytes): string[] {
  // Most texts name none; the bytes show that without decoding.
  if (!SIGNS.some((sign) => bytes.includes(sign, 0, 'latin1'))) return [];
  return [...bytes.toString('latin1').matchAll(LANGUAGE)].flatMap(([, ...names]) =>
    names.filter((name) => name !== undefined),
  );
}

/** Highlighted HTML for the inside of a code element, or undefined if it stays plain. */
export function colour(code: string, language: string, settings: Settings): string | undefined {
  return colours.get(settings)?.(code, language);
}

/** Whether code is highlighted, by kramdown or by the tag `highlight`, which has a setting of its own. */
function isWanted(settings: Settings): boolean {
  return (
    kramdownSection(settings).syntax_highlighter !== null || textOf(settings.values.highlighter) !== 'none'
  );
}
