import {parse} from 'yaml';

/** Renders one of kramdown's cases: plain input, kramdown 2.5's markup, its defaults if it has options. */
export function renderCase({kramdown, highlight}, text, options) {
  const section = options ? (parse(options) ?? {}) : {auto_ids: false, footnote_nr: 1};
  return kramdown.kramdownToHtml(text, {
    input: 'kramdown',
    guessLang: false,
    defaultLang: null,
    version: '2.5',
    highlight,
    ...kramdown.optionsFromConfig(section),
  });
}
