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
export function nameIn(language: string, name: string, before = ''): string | undefined {
  if (isScript(language)) return SCRIPT_BUILTINS.has(name) ? 'nb' : 'nx';
  if (language === 'java' && before.endsWith('.')) return 'na';
  if (language === 'python' && name === 'self') return 'bp';
  if (language === 'php' || language === 'kotlin' || language === 'java')
    return /^\p{Lu}/u.test(name) ? 'nc' : 'n';
  return undefined;
}

const SCRIPTS = new Set(['javascript', 'typescript', 'jsx', 'tsx']);
export const isScript = (language: string) => SCRIPTS.has(language);

const SCRIPT_BUILTINS = new Set(
  (
    'Array Boolean Date Error Function Map Math Number Object Promise Proxy RegExp Set String Symbol WeakMap WeakSet ' +
    'decodeURI decodeURIComponent document encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt window'
  ).split(' '),
);

/** Some words of a type have a class of their own, the others that of `rest`. */
function words(classes: Readonly<Record<string, string>>, rest?: string): Rule {
  const known = new Map(
    Object.entries(classes).flatMap(([name, list]) => list.split(' ').map((word) => [word, name] as const)),
  );
  return ({text}) => known.get(text.trim()) ?? rest;
}

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

const afterDot =
  (name: string): Rule =>
  ({before}) =>
    before.endsWith('.') ? name : undefined;

const SHELL_BUILTINS = new Set(
  (
    'alias basename bg cat cd chmod chown cp curl cut df dirname du echo env exec exit export find grep head hostname ' +
    'install kill less ln ls mkdir mv printf ps pwd read rm rmdir sed sleep sort source sudo tail tar tee test touch ' +
    'tr uniq wc whoami xargs'
  ).split(' '),
);

const SQL_TYPES =
  'BIGINT BLOB BOOLEAN CHAR DATE DECIMAL DOUBLE FLOAT INT INTEGER NUMERIC SERIAL SMALLINT TEXT TIMESTAMP VARCHAR';

const C_TYPES =
  'unsigned signed size_t ssize_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t';

const c: Dialect = {
  function: 'n',
  string: 's',
  'class-name': words({kt: C_TYPES}, 'n'),
  keyword: words({
    k: 'const static extern register volatile inline class public private protected using namespace enum',
    kt: C_TYPES,
  }),
  constant: words({nb: 'NULL'}),
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
    constant: ({text}) => (/^(?:null|true|false|PHP_\w+|E_\w+)$/i.test(text) ? 'kc' : undefined),
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
  java: {
    function: afterDot('na'),
    'class-name': afterDot('na'),
    constant: afterDot('na'),
    keyword: words({kd: 'transient volatile super synchronized throws native strictfp'}),
    punctuation: ({types}) =>
      types.includes('annotation') ? 'nd' : types.includes('namespace') ? 'nn' : 'o',
  },
  c,
  cpp: c,
  csharp: {
    'class-name': 'n',
    string: 's',
    number: 'm',
    keyword: words({
      k: 'public private protected internal class interface using namespace static abstract void const enum',
      kt: 'var',
    }),
    operator: signs('=>', '='),
  },
  python: {keyword: words({ow: 'and in is not or'})},
  sql: {
    keyword: words({nb: SQL_TYPES + ' ' + SQL_TYPES.toLowerCase()}),
    operator: ({text}) => (/^\w+$/.test(text) ? 'k' : undefined),
    boolean: 'k',
  },
  css: {url: 'sx', important: 'cp', 'pseudo-class': 'nd', 'pseudo-element': 'nd'},
  yaml: {number: 'm', important: ({types}) => (types.includes('boolean') ? 'no' : undefined)},
  toml: {'class-name': 'nn', property: 'py', key: 'py', string: 's', operator: 'p'},
  bash: {
    variable: ({types}) => (types.includes('parameter') ? 'nt' : undefined),
    shebang: 'c',
    number: '',
    function: ({text}) => (SHELL_BUILTINS.has(text) ? 'nb' : ''),
    builtin: 'nb',
    'class-name': 'nb',
    operator: ({text}) => (/^[<>|]+$/.test(text) ? '' : undefined),
  },
  diff: {coord: ({text}) => (/^\+/.test(text) ? 'gi' : text.startsWith('-') ? 'gd' : 'p')},
  gherkin: {comment: 'c', string: 's'},
};
