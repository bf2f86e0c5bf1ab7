import type {YamlProblem} from './yaml-problem.ts';

/** A text whose quoted or bracketed continuation lines have been indented. */
export interface Indented {
  readonly text: string;
  /** Where the first of these lines starts. */
  readonly offset: number;
}

/** What is still open at the end of a line: a quote, brackets, both or neither. */
interface Open {
  readonly quote: string;
  readonly brackets: number;
}

const NOTHING: Open = {quote: '', brackets: 0};
const KEY = /(?:"[^"\n]*"|'[^'\n]*'|[^\s#'"[{|>&*!%@`-][^'"#]*?)[ \t]*:[ \t]+/.source;
/** A tag or an anchor, such as the `!` that older programs write before quoted texts. */
const PROPERTY = /[!&]\S*[ \t]+/.source;
const OPENING = new RegExp(`^ *(?:- +)*(?:${KEY})?(?:${PROPERTY})*(?=["'[{])`);
/** The lines below `|` or `>` may look like anything. */
const BLOCK = /(?:^|[\s:-])[|>][-+\d]*[ \t]*(?:#.*)?$/;

/**
 * Indents the lines on which a quoted text or bracketed list continues: libyaml, and so Jekyll, allows them
 * anywhere, other readers only to the right of their key. Undefined if there are none.
 */
export function indentOpenTexts(text: string): Indented | undefined {
  const result: string[] = [];
  let open = NOTHING;
  let indent = 0;
  let block: number | undefined;
  let at = 0;
  let offset = -1;
  for (const line of text.split('\n')) {
    const own = indentOf(line);
    // To YAML, a no-break space is a letter.
    const isBlank = !/[^ \t\r]/.test(line);
    const goesOn = isOpen(open) && !isBlank;
    const isLeft = goesOn && (own <= indent || line[own] === '\t');
    if (isLeft && offset === -1) offset = at;
    result.push(isLeft ? `${' '.repeat(indent + 2)}${line.replace(/^[ \t]+/, '')}` : line);
    at += line.length + 1;
    if (block !== undefined && (isBlank || own > block)) continue;
    block = !goesOn && BLOCK.test(line) ? own : undefined;
    if (!isOpen(open)) indent = /^ *(?:- +)*/.exec(line)![0].length;
    open = openAfter(line, open);
  }
  return offset === -1 ? undefined : {text: result.join('\n'), offset};
}

/** The warning for the first line that is too far left. */
export function tooFarLeft(offset: number): YamlProblem {
  const message =
    'This quoted text or bracketed list continues to the left of its key, which YAML does not allow.';
  return {
    severity: 'warning',
    code: 'yaml-indent',
    message,
    hint: 'Indent the lines that continue it by two spaces.',
    offset,
  };
}

function indentOf(line: string): number {
  return line.length - line.replace(/^ +/, '').length;
}

function isOpen({quote, brackets}: Open): boolean {
  return quote !== '' || brackets > 0;
}

function openAfter(line: string, before: Open): Open {
  const opening = isOpen(before) ? '' : OPENING.exec(line)?.[0];
  if (opening === undefined) return NOTHING;
  let {quote, brackets} = before;
  let last = brackets > 0 ? ',' : '';
  for (let at = opening.length; at < line.length; at++) {
    const sign = line[at]!;
    if (quote !== '') {
      if (quote === '"' && sign === '\\') at++;
      else if (sign === quote) quote = '';
    } else if (sign === '#' && /^\s?$/.test(line[at - 1] ?? '')) break;
    // Anywhere else, a quote is an apostrophe.
    else if ((sign === '"' || sign === "'") && /^[[{,:']?$/.test(last)) quote = sign;
    else if (sign === '[' || sign === '{') brackets++;
    else if (sign === ']' || sign === '}') brackets--;
    if (sign.trim() !== '') last = sign;
    if (quote === '' && brackets === 0 && line[at + 1] !== "'") break;
  }
  return {quote, brackets: Math.max(0, brackets)};
}
