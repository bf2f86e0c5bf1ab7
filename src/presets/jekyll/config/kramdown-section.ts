import {isMap} from '../../../api.ts';
import {mapOf, type Settings, textOf} from './settings.ts';

/**
 * The `kramdown:` section. As in Jekyll::Converters::Markdown::KramdownParser#setup, the site's `highlighter` applies
 * if the section names none; null means that code is not highlighted.
 */
export function kramdownSection({values}: Settings): Readonly<Record<string, unknown>> {
  const section = mapOf(values.kramdown);
  const named =
    section.syntax_highlighter || (section.enable_coderay ? 'coderay' : values.highlighter || 'rouge');
  return {
    ...section,
    syntax_highlighter: textOf(named) === 'none' ? null : named,
    syntax_highlighter_opts: highlighterOptions(section),
  };
}

/** `guess_lang` of the section applies, not the one among these options, and code always has a language. */
function highlighterOptions(section: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const {guess_lang: _, default_lang, ...own} = mapOf(section.syntax_highlighter_opts);
  return {...own, ...(default_lang ? {default_lang} : {}), ...legacyOptions(section.coderay)};
}

/** KramdownParser#modernize_coderay_config: settings for CodeRay also apply to Rouge, and make it number lines. */
function legacyOptions(coderay: unknown): Record<string, unknown> {
  const legacy = isMap(coderay) ? Object.entries(coderay) : [];
  if (legacy.length === 0) return {};
  const renamed = legacy.map(([key, value]) => [key.replace(/^coderay_/, ''), value]);
  return {line_numbers: 'inline', ...Object.fromEntries(renamed)};
}
