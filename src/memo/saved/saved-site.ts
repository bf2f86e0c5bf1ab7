import type {Page} from '../../model.ts';
import {type KeptBody, keptBodies} from '../kept-body.ts';
import {keptPages} from '../kept-page.ts';
import type {Memo} from '../memo.ts';
import {loadBodies, type Present, type Shelf, saveBodies} from './saved-bodies.ts';
import {loadPages, savePages} from './saved-pages.ts';

/** What is in the cache folder, until it is loaded. */
export interface SavedSite extends Shelf {
  /** The pages are in the output folder. */
  readonly hasPages: boolean;
}

interface TakenBodies {
  readonly id: string;
  readonly print: string | undefined;
  readonly bodies: ReadonlyMap<string, KeptBody>;
}

const SAVED = 'saved site';
const TAKEN = 'taken bodies';

/** Lets the first build with this memo continue from what an earlier process saved. */
export function goOnFrom(saved: SavedSite, memo: Memo): void {
  memo.kept<SavedSite>(SAVED).set('last', saved);
}

/** Fills a new memo with what an earlier process saved, as far as it is valid for this edition. */
export function takeUp(memo: Memo, present: Present & {readonly planned: readonly Page[]}): void {
  const waiting = memo.kept<SavedSite>(SAVED);
  const saved = waiting.get('last');
  waiting.clear();
  const loaded = saved && loadBodies(saved, present);
  if (saved === undefined || loaded === undefined) return;
  const {id, isSameEdition, bodies, presently} = loaded;
  const kept = keptBodies(memo);
  for (const [name, body] of bodies) kept.set(name, body);
  if (!isSameEdition) return;
  const {edition, planned} = present;
  memo.kept<TakenBodies>(TAKEN).set('last', {id, print: edition.print, bodies});
  if (!saved.hasPages) return;
  const pages = keptPages(memo);
  for (const [output, page] of loadPages(saved, {pages: planned, edition, bodies: id, presently}))
    pages.set(output, page);
}

/** Saves what a build made for the next process; not the bodies again if all were loaded from there. */
export function saveSite(memo: Memo, print: string | undefined, shelf: Shelf): void {
  const bodies = new Map([...keptBodies(memo)].filter(([, body]) => !isOfThisMoment(body)));
  const taken = memo.kept<TakenBodies>(TAKEN).get('last');
  const isSaved = taken !== undefined && taken.print === print && isSame(taken.bodies, bodies);
  const id = isSaved ? taken.id : saveBodies(bodies, print, shelf);
  if (print !== undefined) savePages(keptPages(memo), id, shelf);
}

/** It showed the time, so the next process makes it again anyway. */
function isOfThisMoment({seen, liquid}: KeptBody): boolean {
  return seen.has('now') || liquid?.seen.has('now') === true;
}

function isSame<V>(some: ReadonlyMap<string, V>, others: ReadonlyMap<string, V>): boolean {
  return some.size === others.size && [...some].every(([key, value]) => others.get(key) === value);
}
