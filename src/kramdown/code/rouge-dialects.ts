import type {Piece} from './pieces.ts';
import {C_TYPES, NAMESPACES, SCRIPT_BUILTINS, SHELL_BUILTINS, SQL_TYPES} from './rouge-words.ts';
import {type Rule, type Rules, words} from './rules.ts';
import {splitNothing, splitNumbers, splitScalars} from './split-code.ts';

/** How Rouge's lexer for a language differs from the usual classes. */
export interface Dialect {
  readonly types?: Rules;
  /** Class of a name that the grammar leaves untyped; `before` is the code before it. */
  readonly name?: (name: string, before: string) => string;
  /** Splits code outside tokens, if not simply into names. */
  readonly split?: (text: string) => Piece[];
  readonly quotes?: Quotes;
}

/** Classes of a string's quotes and content; without `last`, the closing quote belongs to the content. */
export interface Quotes {
  readonly quote?: string;
  readonly last: boolean;
  readonly inner?: string;
}

export function dialectOf(language: string): Dialect {
  return Object.hasOwn(DIALECTS, language) ? DIALECTS[language]! : {};
}

/** Signs that are operators to Prism but punctuation to Rouge. */
const signs =
  (...texts: string[]): Rule =>
  ({text}) =>
    texts.includes(text) ? 'p' : undefined;

const scriptName = (name: string) => (SCRIPT_BUILTINS.has(name) ? 'nb' : 'nx');

const script: Rules = {
  function: 'nx',
  constant: 'nx',
  'class-name': ({text}) => scriptName(text),
  operator: signs(':', '?', '?:', '...'),
};

const javascript: Dialect = {
  types: {...script, property: 'na', keyword: words({k: NAMESPACES})},
  name: scriptName,
  quotes: {quote: 'dl', last: true},
};

const typescript: Dialect = {
  ...javascript,
  types: {
    ...script,
    builtin: ({text}) => (text === 'boolean' ? 'nx' : SCRIPT_BUILTINS.has(text) ? 'nb' : 'kr'),
    keyword: words({kr: 'interface enum module', kd: 'type', k: `void ${NAMESPACES}`, nx: 'boolean'}),
  },
};

const afterDot =
  (name: string): Rule =>
  ({before}) =>
    before.endsWith('.') ? name : undefined;

const c: Rules = {
  function: 'n',
  string: 's',
  'class-name': words({kt: C_TYPES}, 'n'),
  keyword: words({
    k: 'const static extern register volatile inline class public private protected using namespace enum',
    kt: C_TYPES,
  }),
  constant: words({nb: 'NULL'}),
};

const capitalName = (name: string) => (/^\p{Lu}/u.test(name) ? 'nc' : 'n');

const DIALECTS: Readonly<Record<string, Dialect>> = {
  javascript,
  jsx: javascript,
  typescript,
  tsx: typescript,
  php: {
    types: {
      keyword: words({
        k: 'final private protected public static abstract function',
        nc: 'string int float bool',
        kt: 'self',
      }),
      function: ({types}) => (types.includes('function-definition') ? 'n' : undefined),
      operator: signs('::'),
      constant: ({text}) => (/^(?:null|true|false|PHP_\w+|E_\w+)$/i.test(text) ? 'kc' : undefined),
    },
    name: capitalName,
  },
  python: {
    types: {boolean: 'bp', string: 's', keyword: words({ow: 'and in is not or', k: 'class'})},
    name: (name) => (name === 'self' ? 'bp' : 'n'),
  },
  ruby: {
    types: {
      boolean: 'kp',
      'class-name': ({before}) => (/class\s*$/.test(before) ? undefined : 'no'),
      keyword: ({text, before}) =>
        before.endsWith('.') ? 'nf' : /^(?:nil|true|false|self)$/.test(text.trim()) ? 'kp' : 'k',
      variable: ({text}) => (text.startsWith('@') ? 'vi' : 'vg'),
    },
    name: (name, before) => (before.endsWith('.') ? 'nf' : /^\p{Lu}/u.test(name) ? 'no' : 'n'),
  },
  java: {
    types: {
      function: afterDot('na'),
      'class-name': afterDot('na'),
      constant: afterDot('na'),
      string: 's',
      keyword: words({kd: 'transient volatile super synchronized throws native strictfp'}),
      punctuation: ({types}) =>
        types.includes('annotation') ? 'nd' : types.includes('namespace') ? 'nn' : 'o',
    },
    name: (name, before) => (before.endsWith('.') ? 'na' : capitalName(name)),
  },
  kotlin: {
    types: {
      string: 's',
      keyword: words({
        k: 'private protected public internal abstract open override fun package import final',
      }),
      operator: 'p',
    },
    name: capitalName,
  },
  swift: {
    types: {
      'class-name': 'kt',
      string: 's',
      keyword: words({k: 'let var self', kd: 'import extension actor'}),
      nil: 'kc',
      constant: words({kc: 'nil'}),
      attribute: 'kd',
      punctuation: ({text}) => (text === '.' ? 'o' : undefined),
    },
  },
  c: {types: c},
  cpp: {types: c},
  csharp: {
    types: {
      'class-name': 'n',
      string: 's',
      number: 'm',
      keyword: words({
        k: 'public private protected internal class interface using namespace static abstract void const enum',
        kt: 'var',
      }),
      operator: signs('=>', '='),
    },
  },
  go: {
    types: {
      comment: 'c',
      function: 'n',
      string: 's',
      char: 'sc',
      number: 'm',
      builtin: words({kt: 'bool byte error float32 float64 int int32 int64 rune string uint uint32 uint64'}),
      keyword: words({k: 'func package import const var type interface struct', no: 'nil'}),
      boolean: 'no',
    },
  },
  sql: {
    types: {
      keyword: words({nb: `${SQL_TYPES} ${SQL_TYPES.toLowerCase()}`}, 'k'),
      operator: ({text}) => (/^\w+$/.test(text) ? 'k' : undefined),
      boolean: 'k',
    },
  },
  bash: {
    types: {
      variable: ({types}) => (types.includes('parameter') ? 'nt' : undefined),
      comment: 'c',
      shebang: 'c',
      number: '',
      function: ({text}) => (SHELL_BUILTINS.has(text) ? 'nb' : ''),
      builtin: 'nb',
      'class-name': 'nb',
      keyword: 'k',
      operator: ({text}) => (/^[<>|]+$/.test(text) ? '' : undefined),
    },
    split: splitNothing,
  },
  css: {
    types: {
      comment: ({text}) => (text.startsWith('/*') ? 'c' : undefined),
      url: 'sx',
      important: 'cp',
      'pseudo-class': 'nd',
      'pseudo-element': 'nd',
    },
    split: splitNumbers,
  },
  scss: {split: splitNumbers},
  less: {split: splitNumbers},
  sass: {split: splitNumbers},
  yaml: {
    types: {
      boolean: 'no',
      number: 'm',
      important: ({types}) => (types.includes('boolean') ? 'no' : undefined),
      punctuation: 'pi',
      // Multi-line texts are split like unquoted words.
      scalar: null,
      string: ({types}) => (types.includes('scalar') ? null : undefined),
    },
    split: splitScalars,
    quotes: {last: false, inner: 's'},
  },
  toml: {
    types: {'class-name': 'nn', property: 'py', key: 'py', string: 's', operator: 'p'},
    split: splitNothing,
  },
  json: {types: {operator: 'p'}, split: splitNothing},
  markup: {types: {comment: 'c'}, split: splitNothing},
  diff: {
    types: {coord: ({text}) => (text.startsWith('+') ? 'gi' : text.startsWith('-') ? 'gd' : 'p')},
    split: splitNothing,
  },
  gherkin: {types: {comment: 'c', string: 's'}, split: splitNothing},
  ...Object.fromEntries(
    ['apacheconf', 'docker', 'http', 'ini', 'makefile', 'markdown', 'nginx'].map((name) => [
      name,
      {split: splitNothing},
    ]),
  ),
};
