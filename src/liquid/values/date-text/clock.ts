import {type DateFields, msOf} from './fields.ts';

const HALF = String.raw`[ap](?:m\b|\.m\.)`;
const COLONS = String.raw`\d+\s*:\s*\d+(?:\s*:\s*\d+(?:[,.]\d*)?)?`;
const LETTERS = String.raw`\d+\s*h(?:\s*\d+m?(?:\s*\d+s?)?)?`;
const ZONE = [
  String.raw`(?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?`,
  String.raw`[\p{L}\p{M}.\s]+(?:standard|daylight)\stime\b`,
  String.raw`[\p{L}\p{M}]+(?:\sdst)?\b`,
].join('|');
const CLOCK = new RegExp(
  String.raw`((?:${COLONS}|${LETTERS})(?:\s*${HALF})?|\d+\s*${HALF})(?:\s*(${ZONE}))?`,
  'u',
);
const PARTS = /^(\d+)h?(?:\s*:?\s*(\d+)m?(?:\s*:?\s*(\d+)(?:[,.](\d*))?s?)?)?(?:\s*([ap])(?:m\b|\.m\.))?/;

/** Takes the time (`10:00:00.5 +0200`, `18h30`, `7 pm`) out of a text and returns the rest. */
export function takeClock(text: string, fields: DateFields): string {
  const match = CLOCK.exec(text);
  if (!match) return text;
  const [all, time = '', zone] = match;
  const [, hour, minute, second, fraction, half] = PARTS.exec(time) ?? [];
  fields.hour = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
  if (minute !== undefined) fields.minute = Number(minute);
  if (second !== undefined) fields.second = Number(second);
  if (fraction !== undefined) fields.ms = msOf(fraction);
  if (zone !== undefined) fields.zone = zone;
  return `${text.slice(0, match.index)} ${text.slice(match.index + all.length)}`;
}
