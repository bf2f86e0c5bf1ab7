import type {Diagnostic, Place} from '../model.ts';
import {codeFrame} from '../report/frame.ts';
import {formatPlace, type TextOf} from '../report/terminal.ts';
import type {Problem} from './client/problem.ts';

export function problemOf({severity, code, message, place, hint}: Diagnostic, textOf: TextOf): Problem {
  const frame = frameOf(place, textOf);
  return {severity, code, message, place: formatPlace(place), ...(frame && {frame}), ...(hint && {hint})};
}

function frameOf(place: Place, textOf: TextOf): string | undefined {
  const text = place.line === undefined ? undefined : textOf(place.path);
  return text === undefined ? undefined : codeFrame(text, place);
}
