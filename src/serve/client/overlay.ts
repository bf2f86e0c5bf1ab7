import {addOwnElement} from './own-element.ts';
import type {Problem} from './problem.ts';

/** Opens the problem with that number in the author's editor; returns the reason for a failure, or ''. */
export type Open = (index: number) => Promise<string>;

const NAME = 'ssg-overlay';

/** Shows the problems over the page; after errors, that is the last good one or the server's own. */
export function showProblems(problems: readonly Problem[], hasSite: boolean, open: Open): void {
  if (problems.length === 0) {
    closeOverlay('problems');
    return;
  }
  const what = hasSite
    ? '; this page is from the last good build'
    : '; the site will appear when this is fixed';
  const isUpToDate = problems.every(({severity}) => severity === 'warning');
  const title = counted(problems, 'problem') + (isUpToDate ? '' : what);
  showOverlay('problems', {title, problems, open});
}

/** `One problem`, `2 problems`. */
export function counted({length}: readonly unknown[], word: string): string {
  return length === 1 ? `One ${word}` : `${length} ${word}s`;
}

type Subject = 'problems' | 'warnings';

interface Shown {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly open: Open;
}

/** Closes the overlay, if given only one about that subject. */
export function closeOverlay(subject?: Subject): void {
  const overlay = document.querySelector<HTMLElement>(NAME);
  if (subject === undefined || overlay?.dataset.subject === subject) overlay?.remove();
}

addEventListener('keydown', ({key}) => {
  if (key === 'Escape') closeOverlay();
});

let shown = '';

/** An unchanged overlay stays, with scroll and focus. */
export function showOverlay(subject: Subject, {title, problems, open}: Shown): void {
  const next = JSON.stringify([title, problems]);
  if (next === shown && document.querySelector(NAME) !== null) return;
  shown = next;
  closeOverlay();
  addOwnElement(NAME, STYLE, panel(title, problems, open)).dataset.subject = subject;
}

function panel(title: string, problems: readonly Problem[], open: Open): HTMLElement {
  const button = element('button', 'Hide');
  button.addEventListener('click', () => closeOverlay());
  const box = element('section');
  box.setAttribute('role', 'alert');
  const articles = problems.map((problem, index) => article(problem, () => open(index)));
  box.append(element('h1', title), button, ...articles);
  return box;
}

function article(
  {place, severity, code, message, frame, hint}: Problem,
  open: () => Promise<string>,
): HTMLElement {
  const box = element('article', '', severity);
  const button = element('button', place, 'place');
  button.title = 'Open in your editor';
  const answer = element('p', '', 'hint');
  button.addEventListener('click', async () => {
    answer.textContent = await open();
  });
  box.append(button, element('p', message, 'message'), element('code', code));
  if (frame !== undefined) box.append(element('pre', frame));
  if (hint !== undefined) box.append(element('p', `→ ${hint}`, 'hint'));
  box.append(answer);
  return box;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

const STYLE = `
:host { all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; }
section { box-sizing: border-box; max-height: 75vh; overflow: auto; padding: 1rem 1.25rem; background: #1b1b1f; color: #ececf1;
  font: 15px/1.5 system-ui, sans-serif; border-top: 4px solid #ffd60a; box-shadow: 0 -4px 24px #0008; }
section:has(.error) { border-color: #e5484d; }
h1 { display: inline; margin: 0 1rem 0 0; font-size: 1rem; }
article { margin-top: 1rem; }
button { padding: .15rem .5rem; background: #303038; color: inherit; border: 1px solid #55555f; border-radius: 4px; font: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid #8ab4ff; outline-offset: 2px; }
.place { font: 13px/1.5 ui-monospace, monospace; color: #8ab4ff; }
.message { margin: .35rem 0; white-space: pre-wrap; }
.warning .message { color: #ffd60a; }
pre { margin: .35rem 0; padding: .5rem .75rem; overflow: auto; background: #101014; border-radius: 4px; font: 13px/1.45 ui-monospace, monospace; }
code { font: 12px/1.5 ui-monospace, monospace; color: #a0a0ab; }
.hint { margin: .35rem 0 0; color: #7ee2a8; }
`;
