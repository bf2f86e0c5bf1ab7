import type {Moment} from '../model.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri, 05 May 2017 10:00:00 +0200`: English whatever the locale (RFC 822, with the four-digit year of RFC 2822). */
export function formatRfc822(moment: Moment): string {
  const wall = new Date(moment.epoch + moment.offset * 60_000);
  const day = `${days[wall.getUTCDay()]}, ${two(wall.getUTCDate())} ${months[wall.getUTCMonth()]}`;
  return `${day} ${wall.getUTCFullYear()} ${wall.toISOString().slice(11, 19)} ${formatOffset(moment.offset)}`;
}

/** `2017-05-05T10:00:00+02:00` (RFC 3339); UTC is `Z`. */
export function formatRfc3339(moment: Moment): string {
  const wall = new Date(moment.epoch + moment.offset * 60_000).toISOString().slice(0, 19);
  return wall + (moment.offset === 0 ? 'Z' : formatOffset(moment.offset, ':'));
}

/** `+0200`, or with the separator `+02:00`. */
export function formatOffset(minutes: number, separator = ''): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(Math.floor(size % 60))}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
