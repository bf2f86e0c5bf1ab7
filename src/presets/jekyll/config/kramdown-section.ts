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
  const chosen = {...section, syntax_highlighter: textOf(named) === 'none' ? null : named};
  const legacy = isMap(section.coderay) ? Object.entries(section.coderay) : [];
  return legacy.length === 0 ? chosen : {...chosen, syntax_highlighter_opts: withLegacy(section, legacy)};
}

/** KramdownParser#modernize_coderay_config: settings for CodeRay also apply to Rouge, and make it number lines. */
function withLegacy({syntax_highlighter_opts: own}: Record<string, unknown>, legacy: [string, unknown][]) {
  const renamed = legacy.map(([key, value]) => [key.replace(/^coderay_/, ''), value]);
  return {...mapOf(own), line_numbers: 'inline', ...Object.fromEntries(renamed)};
}
