import {parse} from 'yaml';

/**
 * Renders one of kramdown's own cases: plain input, the markup of kramdown 2.5, and its defaults if a case
 * has options.
 */
export function renderCase({kramdown, highlight}, text, options) {
  const section = options ? (parse(options) ?? {}) : {auto_ids: false, footnote_nr: 1};
  return kramdown.kramdownToHtml(text, {
    input: 'kramdown',
    guessLang: false,
    defaultLang: null,
    footnoteMarkup: '2.5',
    highlight,
    ...kramdown.optionsFromConfig(section),
  });
}
