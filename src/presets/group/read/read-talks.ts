import {isMap} from '../../../api.ts';
import type {Talk} from '../event.ts';
import {type Block, inner, warn} from './block.ts';
import {checkKeys} from './check-keys.ts';
import {readLinks} from './read-link.ts';
import {listOf, readParties} from './read-list.ts';
import {readText, readTexts} from './read-text.ts';

const KEYS = ['title', 'speakers', 'abstract', 'slides', 'video', 'level', 'lang', 'length', 'repo', 'tags'];

/** The talks of an event: maps, or just titles. */
export function readTalks(block: Block): readonly Talk[] {
  return listOf(block.values.talks).flatMap((item, index) => {
    const key = `talks.${index}`;
    if (isMap(item)) return readTalk(inner(block, key, item));
    const title = typeof item === 'string' ? item.trim() : '';
    return title === '' ? noTitle(block, key) : [{title, speakers: []}];
  });
}

function readTalk(block: Block): readonly Talk[] {
  checkKeys(block, [...KEYS, 'speaker']);
  const title = readText(block, 'title');
  if (title === undefined) return noTitle(block, '');
  const speakers = [...readParties(block, 'speakers'), ...readParties(block, 'speaker')];
  const texts = readTexts(block, ['abstract', 'level', 'lang']);
  return [{title, speakers, ...texts, ...readLinks(block, ['slides', 'video'])}];
}

function noTitle(block: Block, key: string): readonly Talk[] {
  warn(block, key, {
    code: 'event-talk',
    message: 'A talk has no title, so it is left out.',
    hint: 'Write `title:` and `speakers:` for each talk.',
  });
  return [];
}
