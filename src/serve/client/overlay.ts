import type {Problem} from '../problem.ts';

/** What stands behind the overlay, and what a click in it does. */
export interface Behind {
  readonly hasSite: boolean;
  /** Asks for the problem with that number in the author's editor; gives back why not, or nothing. */
  open(index: number): Promise<string>;
}

const NAME = 'ssg-overlay';

/** Shows what is wrong over the last good page, in a shadow root that no style of the site reaches. */
export function showProblems(problems: readonly Problem[], behind: Behind): void {
  document.querySelector(NAME)?.remove();
  if (problems.length === 0) return;
  const host = document.createElement(NAME);
  const root = host.attachShadow({mode: 'open'});
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  root.adoptedStyleSheets = [style];
  root.append(panel(problems, behind, () => host.remove()));
  document.documentElement.append(host);
}

function panel(problems: readonly Problem[], {hasSite, open}: Behind, close: () => void): HTMLElement {
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  const what = hasSite ? 'the page behind is the last good one' : 'there is no site before it is mended';
  const title = element('h1', `${count}; ${what}`);
  const button = element('button', 'Hide');
  button.addEventListener('click', close);
  const box = element('section');
  box.setAttribute('role', 'alert');
  box.append(title, button, ...problems.map((problem, index) => article(problem, () => open(index))));
  box.addEventListener('keydown', (event) => event.key === 'Escape' && close());
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
  font: 15px/1.5 system-ui, sans-serif; border-top: 4px solid #e5484d; box-shadow: 0 -4px 24px #0008; }
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
