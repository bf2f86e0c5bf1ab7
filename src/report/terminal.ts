import type {Diagnostic, Place} from '../model.ts';
import {codeFrame} from './frame.ts';
import {fold, type Style, wordsOf} from './style.ts';

/** Gives the text of the file at a path, if it can be read. */
export type TextOf = (path: string) => string | undefined;

/** A diagnostic as a person reads it in a terminal: place, message, code frame, hint. */
export function formatDiagnostic(diagnostic: Diagnostic, textOf: TextOf, {colors, width}: Style): string {
  const {severity, code, place, related = []} = diagnostic;
  const label = severity === 'error' ? colors.red('error') : colors.yellow('warning');
  const at = formatPlace(place);
  const words = [
    {text: at, shown: colors.cyan(at)},
    {text: severity, shown: label},
    ...wordsOf(plain(diagnostic.message)),
    {text: code, shown: colors.dim(code)},
  ];
  const lines = [fold(words, width, INDENT)];
  const text = place.line === undefined ? undefined : textOf(place.path);
  const frame = text === undefined ? undefined : codeFrame(plain(text), place);
  if (frame) lines.push(indent(colors.dim(frame)));
  for (const other of related)
    lines.push(indent(`${colors.cyan(formatPlace(other.place))} ${plain(other.message)}`));
  if (diagnostic.hint) {
    const arrow = {text: '→', shown: colors.green('→')};
    const hint = [arrow, ...wordsOf(plain(diagnostic.hint))];
    lines.push(INDENT + fold(hint, width - INDENT.length, `${INDENT}  `));
  }
  return lines.join('\n');
}

/** Control characters in a file could command the terminal, so each is shown as a replacement character. */
export function plain(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '\ufffd');
}

/** `content/posts/a.md:3:7`, which editors and terminals turn into a link. */
export function formatPlace({path, line, column}: Place): string {
  return [plain(path), line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
}

const INDENT = '    ';

function indent(text: string): string {
  return text.replace(/^/gm, INDENT);
}
