import type {Diagnostic} from '../model.ts';
import {error, warning} from '../report/diagnostic.ts';
import {decodePath} from '../urls.ts';
import type {Permalink, PermalinkSubject} from './permalink-subject.ts';

const HINT = 'Use only letters, digits, - and /: permalink: /2026/my-talk/';
/** Windows reserves these names for devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** The longest name that most file systems allow, in bytes. */
const LONGEST = 255;

/** The pattern must not climb with `..`, however encoded; Jekyll ignores the dots. */
export function checkPattern(pattern: string, {placeOf}: PermalinkSubject, isNative: boolean): Diagnostic[] {
  const segments = decodePath(pattern).split(/[/\\]/);
  if (!segments.some((segment) => segment === '..')) return [];
  const message = `The permalink “${pattern}” contains “..”, which leads out of its folder.`;
  return [(isNative ? error : warning)('permalink-outside', placeOf('permalink'), message, {hint: HINT})];
}

/** The resulting path must be a valid file name on every system. */
export function checkResult({url, output}: Permalink, {placeOf}: PermalinkSubject): Diagnostic[] {
  const problem = output.split('/').map(problemOf).find(Boolean);
  const message = `The permalink “${url}” ${problem ?? 'contains ? or #, so no server would find the page'}.`;
  if (problem) return [error('permalink-name', placeOf('permalink'), message, {hint: HINT})];
  const cut = output.split('/').find((segment) => /[. ]$/.test(segment));
  if (cut !== undefined) {
    const why = `The permalink “${url}” contains “${cut}”: Windows drops a dot or space at the end of a name.`;
    return [warning('permalink-name', placeOf('permalink'), why, {hint: HINT})];
  }
  return /[?#]/.test(url) ? [warning('permalink-query', placeOf('permalink'), message, {hint: HINT})] : [];
}

function problemOf(segment: string): string | undefined {
  if (/[\0-\x1f\x7f\\]/.test(segment)) return 'contains a backslash or control character';
  if (segment === '..' || segment === '.') return `contains “${segment}” as a folder name`;
  if (DEVICE.test(segment)) return `contains “${segment}”, a name that Windows reserves`;
  return Buffer.byteLength(segment) > LONGEST ? `contains a name longer than ${LONGEST} bytes` : undefined;
}
