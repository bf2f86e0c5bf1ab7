import {type Diagnostic, type Document, isMap} from '../../../api.ts';
import {type Block, warn} from './block.ts';

/** Keys of an event that mean nothing in a post. */
const OF_EVENT = [
  'start',
  'end',
  'duration',
  'previous_start',
  'venue',
  'online',
  'register',
  'capacity',
  'talks',
];
const STATUS = /^(?:cancel+ed|postponed|tentative|moved-online)$/i;

/** Warns about keys next to the block that belong inside it, and about lists of events. */
export function checkAround(document: Document): Diagnostic[] {
  const {data} = document;
  const block: Block = {document, path: '', values: data, diagnostics: []};
  if (isMap(data.event)) for (const key of strayKeys(data, data.event)) warnOfStray(block, key);
  else if (isListOfEvents(data.events)) warnOfList(block);
  return block.diagnostics;
}

function strayKeys(data: Block['values'], event: Block['values']): string[] {
  const stray = OF_EVENT.filter((key) => Object.hasOwn(data, key) && !Object.hasOwn(event, key));
  const hasStatus = STATUS.test(String(data.status)) && event.status === undefined;
  return hasStatus ? [...stray, 'status'] : stray;
}

function warnOfStray(block: Block, key: string): void {
  const message = `\`${key}\` is next to \`event\`, not inside it, so the event does not use it.`;
  warn(block, key, {code: 'event-key', message, hint: 'Move it below `event:` and indent it by two spaces.'});
}

function isListOfEvents(value: unknown): boolean {
  const items = Array.isArray(value) ? value : [value];
  return items.some((item) => isMap(item) && Object.hasOwn(item, 'start'));
}

function warnOfList(block: Block): void {
  const hint = 'Write one post per meeting, with `event:` and its `start:`.';
  warn(block, 'events', {code: 'event-block', message: '`events` has no effect in a post.', hint});
}
