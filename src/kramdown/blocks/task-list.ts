import {attributesOf, type Element} from '../tree/element.ts';

const BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />';
const CHECKED =
  '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />';
const TASK = /^[ \t\n\v\f\r]*\[([ xX])\][ \t\n\v\f\r]+/;

/** Turns `[ ]` and `[x]` at the start of items into boxes; from the first on, items get the task class. */
export function markTasks(list: Element): void {
  let isTaskList = false;
  for (let i = 0; i < list.children.length; i++) {
    const item = list.children[i]!;
    const paragraph = item.children[0];
    if (paragraph?.kind !== 'p') continue;
    const source = paragraph.source ?? '';
    const task = source.includes('[') ? TASK.exec(source) : null;
    if (task) {
      paragraph.source = (task[1] === ' ' ? BOX : CHECKED) + source.slice(task[0].length);
      isTaskList = true;
    }
    if (isTaskList) attributesOf(item).set('class', 'task-list-item');
  }
  if (isTaskList) attributesOf(list).set('class', 'task-list');
}
