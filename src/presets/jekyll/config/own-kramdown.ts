import {optionsFromConfig} from '../../../kramdown/index.ts';
import {DEFAULT_SETTINGS} from './default-settings.ts';
import {kramdownSection} from './kramdown-section.ts';
import {redcarpetExtensions, usesRedcarpet} from './redcarpet-extensions.ts';
import type {Settings} from './settings.ts';

/** The site's kramdown options, by kramdown's names in camelCase, that differ from Jekyll's defaults. */
export function ownKramdown(settings: Settings): Record<string, unknown> {
  if (usesRedcarpet(settings)) return likeRedcarpet(settings);
  const usual: Record<string, unknown> = {
    ...optionsFromConfig({
      ...(DEFAULT_SETTINGS.kramdown as object),
      syntax_highlighter: 'rouge',
      syntax_highlighter_opts: {},
    }),
  };
  const isUsual = ([key, value]: [string, unknown]) => JSON.stringify(value) === JSON.stringify(usual[key]);
  const all = Object.entries(optionsFromConfig(kramdownSection(settings)));
  return Object.fromEntries(all.filter((option) => !isUsual(option)));
}

/** Redcarpet leaves quotes and line breaks alone unless told otherwise. */
function likeRedcarpet(settings: Settings): Record<string, unknown> {
  const extensions = new Set(redcarpetExtensions(settings));
  return {
    ...(extensions.has('smart') ? {} : {smartQuotes: ['apos', 'apos', 'quot', 'quot']}),
    ...(extensions.has('hard_wrap') ? {hardWrap: true} : {}),
  };
}
