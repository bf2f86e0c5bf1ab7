import {type KramdownOptions, optionsFromConfig} from '../../../kramdown/index.ts';
import {kramdownSection} from '../config/kramdown-section.ts';
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
  return {
    ...optionsFromConfig(kramdownSection(settings)),
    highlight: (code, language) => colour(code, language, settings),
  };
}
