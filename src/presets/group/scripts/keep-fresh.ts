import type {Browser, Item} from './browser.ts';

/**
 * Runs in readers' browsers: moves events that are over by their clock from the upcoming to the past ones,
 * and shows the next event. Published as its own source, so it may use nothing outside itself.
 */
export function keepFresh({document, now}: Browser): void {
  const all = (selector: string, within: Pick<Item, 'querySelectorAll'> = document) => [
    ...within.querySelectorAll(selector),
  ];
  const part = (name: string) => document.querySelector(`[data-events="${name}"]`);
  const isOver = (item: Item) => Date.parse(item.dataset.eventEnd ?? '') <= now;
  const show = (item: Item | null, isShown: boolean) => void (item && (item.hidden = !isShown));

  const upcoming = all('[data-events="upcoming"] > li');
  const justOver = part('just-over');
  for (const item of upcoming.filter(isOver)) {
    justOver?.prepend(item);
    show(justOver, true);
    show(part('past'), true);
    show(part('none'), upcoming.every(isOver));
  }
  let isFound = false;
  const next = all('[data-events="next"] [data-event-end]');
  for (const item of next) {
    show(item, !isFound && !isOver(item));
    isFound ||= !isOver(item) && item.dataset.eventOff === undefined;
  }
  show(part('next'), !next.every(isOver));
  for (const item of all('section[data-event-end]').filter(isOver)) {
    for (const over of all('[data-events="over"]', item)) show(over, true);
    for (const actions of all('[data-events="actions"]', item)) show(actions, false);
  }
}
