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
  for (const key of ['speakers', 'speaker']) checkNames(block, key);
  const speakers = [...readParties(block, 'speakers'), ...readParties(block, 'speaker')];
  const texts = readTexts(block, ['abstract', 'level', 'lang']);
  return [{title, speakers, ...texts, ...readLinks(block, ['slides', 'video'])}];
}

const BETWEEN_NAMES = /(?<!\s)(?:\s*,\s+(?:(?:and|et|und)\s+)?|\s+(?:[&+]|and|et|und)\s+)/;

/** Names in a list are taken as they are. */
function checkNames(block: Block, key: string): void {
  const text = block.values[key];
  const names = typeof text === 'string' ? text.split(BETWEEN_NAMES).filter(Boolean) : [];
  if (names.length < 2) return;
  warn(block, key, {
    code: 'event-speakers',
    message: `“${text}” is read as the name of one person.`,
    hint: `Write \`speakers: [${names.join(', ')}]\`; or if it is one name, \`speakers: ["${text}"]\`.`,
  });
}

function noTitle(block: Block, key: string): readonly Talk[] {
  warn(block, key, {
    code: 'event-talk',
    message: 'A talk has no title, so it is left out.',
    hint: titleWithColon(block, key) ?? 'Write `title:` and `speakers:` for each talk.',
  });
  return [];
}

/** `- Docker: a tour` is a map of one key, which was meant as a title. */
function titleWithColon({values}: Block, key: string): string | undefined {
  const [[name, text] = [], ...others] = key === '' ? Object.entries(values) : [];
  if (typeof text !== 'string' || others.length > 0 || KEYS.includes(name!)) return undefined;
  return `If this is the title, put it in quotes: \`- "${name}: ${text}"\`.`;
}
