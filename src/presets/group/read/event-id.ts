import type {EventTimes} from '../event.ts';
import {isoDay} from '../time/wall.ts';
import {type Block, refuse} from './block.ts';
import {readText} from './read-text.ts';

/** The id given in the block, or else `<first announced day>-<slug>`. */
export function readId(block: Block, times: EventTimes): string {
  const id = readText(block, 'id');
  if (id !== undefined && /^[\w.-]+$/.test(id)) return id;
  const own = eventId(isoDay(times.previousStart ?? times.start), slugOf(block.document.name));
  if (id !== undefined) {
    const message = `\`${id}\` cannot be an event’s id, because the id becomes a file name.`;
    refuse(block, 'id', {
      code: 'event-id',
      message,
      hint: `Use letters, digits, \`-\`, \`_\` and \`.\`: \`${slugOf(id) || own}\`.`,
    });
  }
  return own;
}

/** `2026-12-08-two-talks`. Runs in browsers too, so it may use nothing outside itself. */
export function eventId(day: string, slug: string): string {
  return `${day}-${slug}`.replace(/-$/, '');
}

/** ASCII, for URLs and file names: `Apéro d’été` → `apero-d-ete`. Runs in browsers too. */
export function slugOf(text: string): string {
  const letters: Record<string, string> = {
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
  };
  const base = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const plain = base.replaceAll(/[ßæœøłđðþı]/g, (letter) => letters[letter]!);
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
