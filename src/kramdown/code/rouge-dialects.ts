import type {Token} from './rouge-classes.ts';

/** Class for one type of Prism's tokens: always the same, or by the token; undefined where the general rules hold. */
type Rule = string | ((token: Token) => string | undefined);

type Dialect = Readonly<Record<string, Rule>>;

/** The class of a type where Rouge's lexer for the language has its own way. */
export function dialectClass(type: string, token: Token): string | undefined {
  const dialect = Object.hasOwn(DIALECTS, token.language) ? DIALECTS[token.language]! : undefined;
  const rule = dialect && Object.hasOwn(dialect, type) ? dialect[type] : undefined;
  return typeof rule === 'function' ? rule(token) : rule;
}

/** Classes of the quotes around a string, or only of the first: the rest of the string has the class of `inner`. */
export function quotesOf(language: string): {quote?: string; last: boolean; inner?: string} | undefined {
  if (isScript(language)) return {quote: 'dl', last: true};
  return language === 'yaml' ? {last: false, inner: 's'} : undefined;
}

/** Class of a name that the grammar says nothing about; undefined where the general rule holds. */
export function nameIn(language: string, name: string): string | undefined {
  if (isScript(language)) return SCRIPT_BUILTINS.has(name) ? 'nb' : 'nx';
  if (language === 'php' || language === 'kotlin') return /^\p{Lu}/u.test(name) ? 'nc' : 'n';
  return undefined;
}

const SCRIPTS = new Set(['javascript', 'typescript', 'jsx', 'tsx']);
const isScript = (language: string) => SCRIPTS.has(language);

const set = (words: string) => new Set(words.split(' '));

const SCRIPT_BUILTINS = set(
  'Array Boolean Date Error Function Map Math Number Object Promise Proxy RegExp Set String Symbol WeakMap WeakSet ' +
    'decodeURI decodeURIComponent document encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt window',
);

/** Some words of a type have a class of their own. */
const words =
  (classes: Readonly<Record<string, string>>): Rule =>
  ({text}) => {
    const found = Object.entries(classes).find(([, list]) => list.split(' ').includes(text.trim()));
    return found?.[0];
  };

/** Signs that are punctuation here, and operators to Prism. */
const signs =
  (...texts: string[]): Rule =>
  ({text}) =>
    texts.includes(text) ? 'p' : undefined;

const javascript: Dialect = {
  function: 'nx',
  'function-variable': 'nx',
  constant: 'nx',
  'class-name': ({text}) => nameIn('javascript', text),
  'literal-property': 'na',
  operator: signs(':', '?', '?:', '...'),
};

const typescript: Dialect = {
  ...javascript,
  builtin: ({text}) => (text === 'boolean' ? 'nx' : SCRIPT_BUILTINS.has(text) ? 'nb' : 'kr'),
  keyword: words({kr: 'interface enum module', kd: 'type', k: 'void', nx: 'boolean'}),
};

const DIALECTS: Readonly<Record<string, Dialect>> = {
  javascript,
  jsx: javascript,
  typescript,
  tsx: typescript,
  php: {
    keyword: words({
      k: 'final private protected public static abstract',
      nc: 'string int float bool',
      kt: 'self',
    }),
    function: ({types}) => (types.includes('function-definition') ? 'n' : undefined),
    operator: signs('::'),
  },
  go: {
    comment: 'c',
    function: 'n',
    string: 's',
    char: 'sc',
    number: 'm',
    builtin: words({kt: 'bool byte error float32 float64 int int32 int64 rune string uint uint32 uint64'}),
    keyword: words({k: 'func package import const var type interface struct', no: 'nil'}),
    boolean: 'no',
  },
  kotlin: {
    keyword: words({k: 'private protected public internal abstract open override fun package import final'}),
    operator: 'p',
  },
  swift: {
    'class-name': 'kt',
    keyword: words({k: 'let var self', kd: 'import extension actor'}),
    nil: 'kc',
    constant: words({kc: 'nil'}),
    attribute: 'kd',
    punctuation: ({text}) => (text === '.' ? 'o' : undefined),
  },
  yaml: {number: 'm', important: ({types}) => (types.includes('boolean') ? 'no' : undefined)},
  toml: {'class-name': 'nn', property: 'py', key: 'py', string: 's', operator: 'p'},
  bash: {variable: ({types}) => (types.includes('parameter') ? 'nt' : undefined), shebang: 'c'},
  diff: {coord: ({text}) => (/^\+/.test(text) ? 'gi' : text.startsWith('-') ? 'gd' : 'p')},
  gherkin: {comment: 'c', string: 's'},
};
