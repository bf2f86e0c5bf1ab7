import {type Context, type Diagnostic, type Document, warning} from '../../../api.ts';
import type {Event} from '../event.ts';
import {isoDay} from '../time/wall.ts';

/** Warns if a post will only be published on the day of the meeting, or later. */
export function checkDate(
  {date, isDraft, placeOf}: Document,
  {start}: Event,
  {config, hasCome}: Context,
): Diagnostic[] {
  if (date === undefined || isDraft || config.publish.future || hasCome(date.epoch)) return [];
  if (isoDay(date) < isoDay(start)) return [];
  const message = `This announcement is not published before ${isoDay(date)}, but the meeting is on ${isoDay(start)}.`;
  const hint = 'Set `date:` to the day when the post should appear.';
  return [warning('event-announced-late', placeOf('date'), message, {hint})];
}
