import {rememberFor} from '../../../api.ts';
import {type KramdownOptions, optionsFromConfig} from '../../../kramdown/index.ts';
import {kramdownSection} from '../config/kramdown-section.ts';
import type {Settings} from '../config/settings.ts';
import {colour} from './colours.ts';

/** The `kramdown:` section as options of our parser. */
export const kramdownOptions = rememberFor(
  (settings: Settings): KramdownOptions => ({
    ...optionsFromConfig(kramdownSection(settings)),
    highlight: (code, language) => colour(code, language, settings),
  }),
);
