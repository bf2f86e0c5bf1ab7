import {attributesOf, type Element} from '../tree/element.ts';

const BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />';
const CHECKED =
  '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />';
const TASK = /^[ \t\n\v\f\r]*\[([ xX])\][ \t\n\v\f\r]+/;

/** Makes boxes of `[ ]` and `[x]` at the start of items; from the first such item on, items have the tasks' class. */
export function markTasks(list: Element): void {
  let isTaskList = false;
  for (const item of list.children) {
    const source = item.children[0]?.kind === 'p' ? item.children[0].children[0] : undefined;
    if (!source) continue;
    const task = source.value.includes('[') ? TASK.exec(source.value) : null;
    if (task) {
      source.value = (task[1] === ' ' ? BOX : CHECKED) + source.value.slice(task[0].length);
      isTaskList = true;
    }
    if (isTaskList) attributesOf(item).set('class', 'task-list-item');
  }
  if (isTaskList) attributesOf(list).set('class', 'task-list');
}
