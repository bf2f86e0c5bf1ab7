import pc from 'picocolors';
import type {Diagnostic, Place} from '../model.ts';
import {codeFrame} from './frame.ts';

/** Gives the text of the file at a path, if it can be read. */
export type TextOf = (path: string) => string | undefined;

export type Colors = ReturnType<typeof pc.createColors>;

/** A diagnostic as a person reads it in a terminal: place, message, code frame, hint. */
export function formatDiagnostic(diagnostic: Diagnostic, textOf: TextOf, colors: Colors = pc): string {
  const {severity, code, place, related = []} = diagnostic;
  const [message, hint] = [plain(diagnostic.message), diagnostic.hint && plain(diagnostic.hint)];
  const label = severity === 'error' ? colors.red('error') : colors.yellow('warning');
  const lines = [`${colors.cyan(formatPlace(place))} ${label} ${message} ${colors.dim(code)}`];
  const text = place.line === undefined ? undefined : textOf(place.path);
  const frame = text === undefined ? undefined : codeFrame(plain(text), place);
  if (frame) lines.push(indent(colors.dim(frame)));
  for (const other of related)
    lines.push(indent(`${colors.cyan(formatPlace(other.place))} ${plain(other.message)}`));
  if (hint) lines.push(indent(`${colors.green('→')} ${hint}`));
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

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
