import {addOwnElement} from './own-element.ts';

const NAME = 'ssg-mark';

const TEXTS: Readonly<Record<string, string>> = {
  draft: 'Draft: not published by ssg build',
  future: 'Dated in the future: not published by ssg build yet',
  unpublished: 'published: false, so not published by ssg build',
  expired: 'Expired: no longer published by ssg build',
};

/** Marks drafts, future posts and the like, which readers will not see. */
export function showMark(mark: string): void {
  document.querySelector(NAME)?.remove();
  if (mark === '') return;
  const text = document.createElement('span');
  text.textContent = TEXTS[mark] ?? mark;
  addOwnElement(NAME, STYLE, text);
}

const STYLE = `
:host { all: initial; position: fixed; bottom: .5rem; left: .5rem; max-width: calc(100vw - 9rem); z-index: 2147483646; pointer-events: none; }
span { display: block; padding: .2rem .75rem; background: #ffd60a; color: #1b1b1f; border-radius: 1rem; font: 600 13px/1.5 system-ui, sans-serif; }
`;
