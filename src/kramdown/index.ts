export {numberedCode} from './code/numbered-code.ts';
export {rougeMarkup, rougePieces, type TokenNode} from './code/rouge-markup.ts';
export {optionsFromConfig} from './config-options.ts';
export type {Heading} from './finish/headings.ts';
export {KramdownLimitError} from './limit-error.ts';
export type {
  EntityOutput,
  Highlight,
  HighlightScope,
  KramdownOptions,
  LineNumbers,
  LinkTarget,
  SmartQuotes,
} from './options.ts';
export {REDCARPET_EXTENSIONS, type RedcarpetExtension} from './redcarpet/extensions.ts';
export {type RedcarpetOptions, redcarpetToHtml} from './redcarpet/redcarpet.ts';
export {remarkKramdown} from './remark-kramdown.ts';
export {kramdownToHtml, type Rendered, renderKramdown} from './render.ts';
export type {KramdownWarning} from './tree/document.ts';
