import pc from 'picocolors';
import type {Diagnostic, Place} from '../model.ts';
import {codeFrame} from './frame.ts';

/** Gives the text of a file that a place names, when it can be had. */
export type TextOf = (path: string) => string | undefined;

export type Colors = ReturnType<typeof pc.createColors>;

/** A diagnostic as a person reads it in a terminal: place, message, code frame, hint. */
export function formatDiagnostic(diagnostic: Diagnostic, textOf: TextOf, colors: Colors = pc): string {
  const {severity, code, message, place, hint, related = []} = diagnostic;
  const label = severity === 'error' ? colors.red('error') : colors.yellow('warning');
  const lines = [`${colors.cyan(formatPlace(place))} ${label} ${message} ${colors.dim(code)}`];
  const text = place.line === undefined ? undefined : textOf(place.path);
  const frame = text === undefined ? undefined : codeFrame(text, place);
  if (frame) lines.push(indent(colors.dim(frame)));
  for (const other of related)
    lines.push(indent(`${colors.cyan(formatPlace(other.place))} ${other.message}`));
  if (hint) lines.push(indent(`${colors.green('→')} ${hint}`));
  return lines.join('\n');
}

/** `content/posts/a.md:3:7`, as editors and terminals make it a link. */
export function formatPlace({path, line, column}: Place): string {
  return [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
