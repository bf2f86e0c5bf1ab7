import type {Element} from 'hast';
import type {MarkdownLabels} from '../labels.ts';
import type {Step} from '../walk.ts';

/** Labels the check boxes of task lists for screen readers. */
export function taskLists(labels: MarkdownLabels): Step {
  return {
    tags: ['input'],
    enter({properties}: Element, parent) {
      if (properties.type !== 'checkbox' || properties.disabled !== true || properties.ariaLabel) return;
      if (!isTaskItem(parent)) return;
      const label = properties.checked ? labels.taskDone : labels.taskOpen;
      if (label) properties.ariaLabel = label;
    },
  };
}

/** In a loose list the box is in a paragraph of the item. */
function isTaskItem(parent: object): boolean {
  const {tagName, properties} = parent as Partial<Element>;
  return (
    tagName === 'p' ||
    (Array.isArray(properties?.className) && properties.className.includes('task-list-item'))
  );
}
