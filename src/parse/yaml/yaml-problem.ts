/** A problem at one place in the YAML. */
export interface YamlProblem {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Offset in the YAML text. */
  readonly offset: number;
}

/** An error as the YAML library reports it. */
export interface ReaderError {
  readonly code: string;
  readonly message: string;
  /** Offsets of its start and end. */
  readonly pos: readonly [number, number];
}

/** What messages call the text, unless it is another. */
export const FRONT_MATTER = 'The front matter';

/** A syntax error, explained to authors. */
export function errorOf(error: ReaderError, text: string, subject = FRONT_MATTER): YamlProblem {
  const {reason, hint, offset} = explain(error, text);
  const message = `${subject} is not valid YAML: ${reason}.`;
  return {severity: 'error', code: 'yaml-syntax', message, hint, offset: Math.min(offset, text.length)};
}

interface Explained {
  readonly reason: string;
  readonly hint: string;
  readonly offset: number;
}

type Explain = (text: string, offset: number) => Partial<Explained>;

/** Common mistakes: what the library reports, and how to explain it. */
const EXPLAINED: readonly (readonly [said: RegExp, explain: Explain])[] = [
  [/^BLOCK_AS_IMPLICIT_KEY/, colonOrIndent],
  [
    /^MULTILINE_IMPLICIT_KEY|Implicit map keys/,
    () => ({
      reason: 'this line is not a field',
      hint: 'Start each line with a name, a colon and a space (title: My talk), or indent it if it continues a text.',
    }),
  ],
  [/^MISSING_CHAR: Missing closing/, openQuote],
  [/^BAD_INDENT: Flow/, openBracket],
  [/node end$/, behindQuote],
  [/flow-\w+-end/, (text, offset) => ({reason: 'this bracket was never opened', hint: quoted(text, offset)})],
  [
    /^UNEXPECTED_TOKEN: .*same line with key/,
    () => ({
      reason: 'a list starts on the line of its key',
      hint: 'Write each item on its own line below the key. If it is text, put it in quotes.',
    }),
  ],
  [
    /^BAD_(?:SCALAR_START|ALIAS)/,
    (text, offset) => ({
      reason: `a text without quotes starts with ${text[offset]}`,
      hint: quoted(text, offset),
    }),
  ],
  [
    /^DUPLICATE_KEY/,
    () => ({
      reason: 'this name is there already',
      hint: 'Keep one of the two, with the value that you want.',
    }),
  ],
  [
    /^TAB_AS_INDENT/,
    () => ({
      reason: 'a line is indented with a tab',
      hint: 'Indent with spaces: YAML does not allow tabs.',
    }),
  ],
  [
    /^BAD_INDENT/,
    () => ({
      reason: 'this line is indented differently from those above it',
      hint: 'Indent all fields of one level by the same number of spaces.',
    }),
  ],
  [
    /^BAD_DQ_ESCAPE/,
    () => ({
      reason: 'a backslash has a special meaning in double quotes',
      hint: 'Write the backslash twice, or use single quotes.',
    }),
  ],
];

function explain({code, message, pos: [offset]}: ReaderError, text: string): Explained {
  const [said = ''] = message.split('\n');
  const known = EXPLAINED.find(([pattern]) => pattern.test(`${code}: ${said}`))?.[1];
  const hint = 'Put values with special characters in quotes, and indent with spaces.';
  return {reason: said, hint, offset, ...known?.(text, offset)};
}

/** The library reports both as a map on the same line as a key, at the value before it. */
function colonOrIndent(text: string, offset: number): Partial<Explained> {
  const end = text.indexOf('\n', offset);
  if (end < 0 || /:(?:\s|$)/.test(text.slice(offset, end)))
    return {reason: 'a text with a colon has no quotes', hint: quoted(text, offset)};
  return {
    reason: 'this line is indented, but the one above it is complete',
    hint: 'Remove the spaces at its start.',
    offset: end + 1 + text.slice(end + 1).search(/\S/),
  };
}

function openQuote(text: string, offset: number): Partial<Explained> {
  const at = Math.max(text.lastIndexOf('"', offset), text.lastIndexOf("'", offset));
  return {
    reason: 'this quote is never closed',
    hint: "Close it. Inside single quotes, write a quote twice: 'L''apéro'",
    ...(at < 0 ? {} : {offset: at}),
  };
}

function openBracket(text: string, offset: number): Partial<Explained> {
  const at = Math.max(text.lastIndexOf('[', offset), text.lastIndexOf('{', offset));
  const hint = 'Close it: tags: [php, tests]';
  return {reason: 'this bracket is never closed', hint, ...(at < 0 ? {} : {offset: at})};
}

function behindQuote(text: string, offset: number): Partial<Explained> {
  if (/^,[ \t]*(?:\r?\n|$)/.test(text.slice(offset)))
    return {reason: 'a comma follows a value that is complete', hint: 'Remove it: each line is a field.'};
  const before = text.slice(0, offset).trimEnd().at(-1);
  if (before === "'")
    return {
      reason: 'a text continues after its closing quote',
      hint: "Write the quote inside it twice: 'L''apéro'",
    };
  if (before === '"')
    return {
      reason: 'a text continues after its closing quote',
      hint: 'Put single quotes around all of it: \'"Yes" and more\'',
    };
  return {hint: quoted(text, offset)};
}

const QUOTE = 'Put the whole value in quotes: title: "PHP: the right way"';

/** The corrected line at an offset, where the correction is obvious. */
function quoted(text: string, offset: number): string {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(begin).split('\n');
  const [, key, value] = /^[ ]*((?:- )?[\w-]+: +)([^"\\#]{1,50})$/.exec(line.trimEnd()) ?? [];
  return value === undefined ? QUOTE : `Put the whole value in quotes: ${key}"${value}"`;
}
