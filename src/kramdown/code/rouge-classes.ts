import {dialectOf} from './rouge-dialects.ts';
import {NAMESPACES} from './rouge-words.ts';
import {classBy, type Rules, type Token, words} from './rules.ts';

/** Rouge's class for a token; undefined when the text counts as plain. */
export function rougeClass(token: Token): string | undefined {
  const {text, types, language} = token;
  if (types.includes('tag') && language === 'markup') return tagClass(token);
  const {types: own = {}} = dialectOf(language);
  for (const type of types.toReversed()) {
    let found = classBy(own, type, token);
    if (found === undefined) found = classBy(USUAL, type, token);
    if (found !== undefined) return found ?? undefined;
  }
  return /^\s*$/.test(text) ? '' : undefined;
}

function tagClass({text, types}: Token): string {
  if (/^\s+$/.test(text)) return '';
  if (types.includes('attr-equals') || types.at(-1) === 'attr-name') return 'na';
  return types.includes('attr-value') ? 's' : 'nt';
}

/** The classes of token types for which a language has no rule of its own. */
const USUAL: Rules = {
  annotation: 'nd',
  atrule: ({types}) => (types.includes('key') ? 'na' : 'k'),
  attribute: 'na',
  'attr-name': 'na',
  'attr-value': 's',
  boolean: 'kc',
  builtin: 'nb',
  char: 'sc',
  'class-name': 'nc',
  comment: ({text}) => (text.startsWith('/*') ? 'cm' : 'c1'),
  constant: 'no',
  coord: 'gu',
  decorator: 'nd',
  deleted: 'gd',
  delimiter: 'cp',
  doctype: 'cp',
  entity: 'ni',
  function: 'nf',
  generic: 'nc',
  important: ({types}) => (types.includes('delimiter') ? 'cp' : 'k'),
  inserted: 'gi',
  interpolation: null,
  // Keywords by their role; which of them count as declarations differs between languages.
  keyword: words(
    {
      kc: 'null nil true false undefined None True False',
      kt: 'boolean bool byte char double float int integer long short string void',
      kn: NAMESPACES,
      kd:
        'abstract class const enum extends final fun func function implements interface let private protected public ' +
        'static trait val var',
    },
    'k',
  ),
  macro: 'cp',
  namespace: 'nn',
  number: ({text}) => numberClass(text),
  operator: 'o',
  preprocessor: 'cp',
  prolog: 'cp',
  property: 'nl',
  pseudo: 'nd',
  punctuation: ({types}) => (types.includes('interpolation') ? 'si' : 'p'),
  regex: 'sr',
  selector: ({text}) => selectorClass(text),
  string: ({text}) => (text.startsWith("'") ? 's1' : 's2'),
  symbol: 'ss',
  title: 'gh',
  url: 's',
  variable: 'nv',
};

const numberClass = (text: string) => (/^0[xX]/.test(text) ? 'mh' : /[.eE]/.test(text) ? 'mf' : 'mi');

function selectorClass(text: string): string {
  if (text.startsWith('.')) return 'nc';
  return text.startsWith('#') ? 'nf' : 'nt';
}
