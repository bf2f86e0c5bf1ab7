import {refractor} from 'refractor';
import {rougeMarkup, type TokenNode} from './rouge-markup.ts';

/**
 * Colours code with Prism's grammars and rouge's class names, so that stylesheets made for Jekyll fit.
 * Undefined if there is no grammar for the language or the code is too long. Pass it as the option
 * `highlight`.
 */
export function rougeHighlight(code: string, language: string): string | undefined {
  const name = Object.hasOwn(ALIASES, language) ? ALIASES[language]! : language;
  if (code.length > LONGEST || !refractor.registered(name)) return undefined;
  return rougeMarkup(refractor.highlight(code, name).children as TokenNode[], name);
}

/** Code longer than this is not coloured: the grammars are not built for unlimited lengths. */
const LONGEST = 50_000;

/** Rouge's names of languages, and the names of Prism's grammars for them. */
const ALIASES: Readonly<Record<string, string>> = {
  'c++': 'cpp',
  console: 'bash',
  golang: 'go',
  html: 'markup',
  js: 'javascript',
  jsonc: 'json',
  jsx: 'javascript',
  kt: 'kotlin',
  obj_c: 'objectivec',
  objective_c: 'objectivec',
  plist: 'markup',
  py: 'python',
  python3: 'python',
  rb: 'ruby',
  sh: 'bash',
  shell: 'bash',
  'shell-session': 'bash',
  svg: 'markup',
  ts: 'typescript',
  tsx: 'typescript',
  xml: 'markup',
  yml: 'yaml',
  zsh: 'bash',
};
