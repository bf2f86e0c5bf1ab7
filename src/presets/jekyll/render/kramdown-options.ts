import {type KramdownOptions, optionsFromConfig} from '../../../kramdown/index.ts';
import {isMap} from '../config/merge.ts';
import type {Settings} from '../config/settings.ts';
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
  const own = optionsFromConfig(isMap(values.kramdown) ? values.kramdown : {});
  return {...own, highlight: (code, language) => colour(code, language, settings)};
}
