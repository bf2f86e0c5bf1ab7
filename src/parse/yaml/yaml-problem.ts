/** Something to say about a spot of the YAML. */
export interface YamlProblem {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Offset in the YAML text. */
  readonly offset: number;
}

const QUOTE = 'Put the whole text in quotes: title: "PHP: the right way"';

/** What to do about the mistakes that people make; the rest get a general word. */
const HINTS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: QUOTE,
  MULTILINE_IMPLICIT_KEY:
    'Each line needs a name, a colon and a space: title: My talk. Texts that go on are indented.',
  MISSING_CHAR: "Close the quote or bracket; write a quote inside of a quoted text twice: 'L''apéro'",
  UNEXPECTED_TOKEN: QUOTE,
  TAB_AS_INDENT: 'Indent with spaces: YAML does not allow tabs.',
  BAD_INDENT: 'Give the fields of one level the same indentation.',
  BAD_ALIAS: 'Put the text in quotes: a leading * or & is special in YAML.',
  BAD_DQ_ESCAPE: 'Write the backslash twice, or use single quotes.',
  BAD_SCALAR_START: 'Put the text in quotes: a leading @ or ` is reserved in YAML.',
};

/** What the reader of YAML says of an error. */
interface ReaderError {
  readonly code: string;
  readonly message: string;
  /** Offsets of its begin and end. */
  readonly pos: readonly [number, number];
}

/** A syntax error in words for authors. */
export function errorOf(error: ReaderError, text: string): YamlProblem {
  const hint = HINTS[error.code] ?? 'Put texts with special characters in quotes, and indent with spaces.';
  const message = `The front matter is not valid YAML: ${error.message.split('\n')[0]}`;
  return {severity: 'error', code: 'yaml-syntax', message, hint, offset: Math.min(error.pos[0], text.length)};
}
