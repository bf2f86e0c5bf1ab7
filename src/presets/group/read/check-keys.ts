import {didYouMean} from '../../../api.ts';
import {type Block, warn} from './block.ts';

/** What people write, and what to write instead. */
const OTHERWISE: Readonly<Record<string, string>> = {
  cancelled: 'status: cancelled',
  canceled: 'status: cancelled',
  postponed: 'status: postponed',
  tentative: 'status: tentative',
  recurrence: 'repeat: second tuesday',
  recurring: 'repeat: second tuesday',
  recurs: 'repeat: second tuesday',
  rrule: 'repeat: second tuesday',
  repeats: 'repeat: second tuesday',
  every: 'repeat: second tuesday',
  exdate: 'except: [2026-12-08]',
  timezone: 'start: 2026-12-08 19:00 +01:00',
  time_zone: 'start: 2026-12-08 19:00 +01:00',
  tz: 'start: 2026-12-08 19:00 +01:00',
  date: 'start: 2026-12-08 19:00',
  time: 'start: 2026-12-08 19:00',
  location: 'venue: Name of the place',
  place: 'venue: Name of the place',
  address: 'venue: {name: Name of the place, address: Street and town}',
  registration: 'register: https://…',
  rsvp: 'register: https://…',
};

/**
 * Unknown keys are the author's own and are kept, but those that look like mistakes get a warning. `what` is
 * what they are keys of, if the block is a whole front matter.
 */
export function checkKeys(block: Block, known: readonly string[], what = `\`${block.path}\``): void {
  for (const key of Object.keys(block.values)) {
    if (known.includes(key)) continue;
    const otherwise = block.path === 'event' && Object.hasOwn(OTHERWISE, key) ? OTHERWISE[key] : undefined;
    if (otherwise !== undefined) {
      const message = `\`${key}\` has no effect in \`event\`.`;
      warn(block, key, {code: 'event-key', message, hint: `Write \`${otherwise}\`.`});
      continue;
    }
    const meant = didYouMean(key, known);
    if (meant === undefined) continue;
    const message = `\`${key}\` is not a key of ${what}: did you mean \`${meant}\`?`;
    warn(block, key, {code: 'event-key', message, hint: `Write \`${meant}:\`, or rename the key.`});
  }
}
