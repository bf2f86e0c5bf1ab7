import {dialectClass, isScript} from './rouge-dialects.ts';

/** A token of Prism's as it stands in the code. */
export interface Token {
  text: string;
  /** Its types, outermost first. */
  types: readonly string[];
  language: string;
  /** The code right before it. */
  before: string;
}

/** Rouge's class for a token; undefined when the text counts as plain. */
export function rougeClass(token: Token): string | undefined {
  const {text, types, language} = token;
  if (types.includes('tag') && isMarkup(language)) return tagClass(token);
  // Texts of many lines in YAML are split as plain words are.
  if (types.includes('scalar')) return undefined;
  for (let i = types.length - 1; i >= 0; i--) {
    const type = types[i]!;
    const found = dialectClass(type, token) ?? specialClass(type, token) ?? plainClass(type);
    if (found !== undefined) return found;
    if (type === 'interpolation') return undefined;
  }
  return /^\s*$/.test(text) ? '' : undefined;
}

const specialClass = (type: string, token: Token) =>
  Object.hasOwn(SPECIAL, type) ? SPECIAL[type]!(token) : undefined;

const plainClass = (type: string) => (Object.hasOwn(PLAIN, type) ? PLAIN[type] : undefined);

const isMarkup = (language: string) => language === 'markup' || language === 'html' || language === 'xml';

function tagClass({text, types}: Token): string {
  if (/^\s+$/.test(text)) return '';
  if (types.includes('attr-equals') || types.at(-1) === 'attr-name') return 'na';
  return types.includes('attr-value') ? 's' : 'nt';
}

/** Types that mean one class in every language. */
const PLAIN: Readonly<Record<string, string>> = {
  annotation: 'nd',
  atrule: 'k',
  attribute: 'na',
  'attr-name': 'na',
  'attr-value': 's',
  builtin: 'nb',
  char: 'sc',
  'class-name': 'nc',
  constant: 'no',
  coord: 'gu',
  decorator: 'nd',
  deleted: 'gd',
  delimiter: 'cp',
  doctype: 'cp',
  entity: 'ni',
  function: 'nf',
  'function-variable': 'nx',
  generic: 'nc',
  important: 'k',
  inserted: 'gi',
  macro: 'cp',
  namespace: 'nn',
  operator: 'o',
  preprocessor: 'cp',
  prolog: 'cp',
  pseudo: 'nd',
  punctuation: 'p',
  regex: 'sr',
  symbol: 'ss',
  title: 'gh',
  url: 's',
  variable: 'nv',
};

type Classify = (token: Token) => string | undefined;

/** Types whose class hangs on the language or on the text. */
const SPECIAL: Readonly<Record<string, Classify>> = {
  atrule: ({types}) => (types.includes('key') ? 'na' : undefined),
  important: ({types}) => (types.includes('delimiter') ? 'cp' : undefined),
  boolean: ({language}) => ({ruby: 'kp', python: 'bp', yaml: 'no'})[language] ?? 'kc',
  'class-name': ({language, before}) => (language === 'ruby' && !/class\s*$/.test(before) ? 'no' : undefined),
  comment: ({text, language}) => commentClass(text, language),
  keyword: (token) => keywordClass(token),
  number: ({text}) => numberClass(text),
  property: ({language}) => (language === 'javascript' || language === 'jsx' ? 'na' : 'nl'),
  selector: ({text}) => selectorClass(text),
  string: ({text, language}) => stringClass(text, language),
  variable: ({text, language}) => rubyVariable(text, language),
  punctuation: ({types, language}) => {
    if (types.includes('interpolation')) return 'si';
    return language === 'yaml' || language === 'yml' ? 'pi' : undefined;
  },
  operator: ({language}) => (language === 'json' ? 'p' : undefined),
};

function commentClass(text: string, language: string): string {
  if (text.startsWith('/*')) return language === 'css' ? 'c' : 'cm';
  return ['bash', 'sh', 'shell', 'markup'].includes(language) ? 'c' : 'c1';
}

const numberClass = (text: string) => (/^0[xX]/.test(text) ? 'mh' : /[.eE]/.test(text) ? 'mf' : 'mi');

function selectorClass(text: string): string {
  if (text.startsWith('.')) return 'nc';
  return text.startsWith('#') ? 'nf' : 'nt';
}

function stringClass(text: string, language: string): string {
  if (language === 'java' || language === 'python' || language === 'kotlin' || language === 'swift')
    return 's';
  return text.startsWith("'") ? 's1' : 's2';
}

function rubyVariable(text: string, language: string): string | undefined {
  if (language !== 'ruby') return undefined;
  return text.startsWith('@') ? 'vi' : 'vg';
}

const DECLARATIONS = new Set(
  'abstract class const enum extends final fun func function implements interface let private protected public static trait val var'.split(
    ' ',
  ),
);
const NAMESPACES = new Set('import from package namespace use using require include'.split(' '));
const TYPES = new Set('boolean bool byte char double float int integer long short string void'.split(' '));
const CONSTANTS = new Set('null nil true false undefined None True False'.split(' '));

/** Words by what they do; which words declare differs between languages. */
function keywordClass({text, language, before}: Token): string {
  const word = text.trim();
  if (language === 'ruby') {
    if (before.endsWith('.')) return 'nf';
    return CONSTANTS.has(word) || word === 'self' ? 'kp' : 'k';
  }
  if (language === 'sql' || language === 'bash') return 'k';
  if (CONSTANTS.has(word)) return 'kc';
  if (TYPES.has(word)) return 'kt';
  if (NAMESPACES.has(word)) return isScript(language) ? 'k' : 'kn';
  const declares = DECLARATIONS.has(word) && !(language === 'php' && word === 'function');
  return declares && language !== 'python' ? 'kd' : 'k';
}
