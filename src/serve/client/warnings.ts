import {closeOverlay, counted, type Open, showOverlay} from './overlay.ts';
import {addOwnElement} from './own-element.ts';
import type {Problem} from './problem.ts';

const NAME = 'ssg-warnings';

let shown = '[]';

/** Shows the number of the page's warnings in a corner; a click lists them, until they change. */
export function showWarnings(warnings: readonly Problem[], open: Open): void {
  const next = JSON.stringify(warnings);
  if (next === shown) return;
  shown = next;
  document.querySelector(NAME)?.remove();
  closeOverlay('warnings');
  if (warnings.length === 0) return;
  const title = counted(warnings, 'warning');
  const button = document.createElement('button');
  button.textContent = title;
  button.addEventListener('click', () => showOverlay('warnings', {title, problems: warnings, open}));
  addOwnElement(NAME, STYLE, button);
}

const STYLE = `
:host { all: initial; position: fixed; bottom: .5rem; right: .5rem; z-index: 2147483646; }
button { padding: .2rem .75rem; background: #1b1b1f; color: #ffd60a; border: 1px solid #55555f; border-radius: 1rem; font: 600 13px/1.5 system-ui, sans-serif; cursor: pointer; }
button:focus-visible { outline: 2px solid #8ab4ff; outline-offset: 2px; }
`;
