import {type KramdownOptions, optionsFromConfig} from '../../../kramdown/index.ts';
import {isMap} from '../config/merge.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {colour} from './colours.ts';

const known = new WeakMap<Settings, KramdownOptions>();

/** The `kramdown:` section as options of our parser. */
export function kramdownOptions(settings: Settings): KramdownOptions {
  const made = known.get(settings) ?? optionsOf(settings);
  known.set(settings, made);
  return made;
}

function optionsOf(settings: Settings): KramdownOptions {
  const {values} = settings;
  const own = optionsFromConfig(withHighlighter(isMap(values.kramdown) ? values.kramdown : {}, values));
  return {...own, highlight: (code, language) => colour(code, language, settings)};
}

/** Jekyll::Converters::Markdown::KramdownParser#setup: `highlighter: none` leaves code as it is. */
function withHighlighter(
  kramdown: Readonly<Record<string, unknown>>,
  {highlighter}: Settings['values'],
): Readonly<Record<string, unknown>> {
  const isNone = textOf(highlighter) === 'none' && !kramdown.syntax_highlighter;
  return isNone ? {...kramdown, syntax_highlighter: null} : kramdown;
}
