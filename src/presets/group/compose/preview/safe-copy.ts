const words = (text: string) => new Set(text.split(' '));

/** What a copy may contain. Of other elements, only what is inside them is copied. */
const ELEMENTS = words(
  'a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr',
);
const ATTRIBUTES = ['class', 'title', 'lang', 'dir', 'start', 'reversed', 'colspan', 'rowspan', 'open'];
const LEFT_OUT = words('script style');
const PICTURES = words('img svg iframe video audio object embed');

/** Addresses that need not be resolved and run nothing. */
const OUTSIDE = /^(?:https?|mailto|tel):/i;

/** Keeps ids in the text apart from those of the page. */
const PREFIX = 'preview-';

/**
 * The elements of some HTML that neither run nor load anything. They are made anew, with attributes from a short
 * list, so nothing else can come in.
 */
export function safeCopy(html: string): DocumentFragment {
  // A document made this way is never shown: it runs no scripts and loads no pictures.
  const {body} = new DOMParser().parseFromString(html, 'text/html');
  const copy = document.createDocumentFragment();
  copy.append(...copiesOf(body));
  return copy;
}

function copiesOf(parent: Node): Node[] {
  return [...parent.childNodes].flatMap(copyOf);
}

function copyOf(node: Node): Node[] {
  if (node instanceof Text) return [document.createTextNode(node.data)];
  if (!(node instanceof Element) || LEFT_OUT.has(node.localName)) return [];
  if (PICTURES.has(node.localName)) return [boxFor(node)];
  if (node instanceof HTMLInputElement) return node.type === 'checkbox' ? [checkBox(node)] : [];
  if (!ELEMENTS.has(node.localName)) return copiesOf(node);
  const copy = document.createElement(node.localName);
  for (const name of ATTRIBUTES) {
    const value = node.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  if (node.id) copy.id = PREFIX + node.id;
  const align = node.getAttribute('align')?.toLowerCase() ?? '';
  if (/^(?:left|center|right)$/.test(align)) copy.classList.add(`align-${align}`);
  if (copy instanceof HTMLAnchorElement) linkTo(node.getAttribute('href')?.trim() ?? '', copy);
  copy.append(...copiesOf(node));
  return [scrolling(copy)];
}

/** Stands for what would be loaded from elsewhere: an empty box, with its description. */
function boxFor(picture: Element): Element {
  const box = document.createElement('span');
  box.className = 'embed-link';
  box.textContent = picture.getAttribute('alt') ?? picture.getAttribute('title') ?? '';
  return box;
}

/** The box of a task, named by its text. */
function checkBox({checked, parentElement}: HTMLInputElement): Element {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = checked;
  box.disabled = true;
  box.setAttribute('aria-label', parentElement?.textContent.trim() ?? '');
  return box;
}

/** Links leave the form open. Where those within the site lead is known only once it is built. */
function linkTo(href: string, link: HTMLAnchorElement): void {
  if (href.startsWith('#')) link.href = `#${PREFIX}${href.slice(1)}`;
  if (!OUTSIDE.test(href)) return;
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
}

/** Tables and code may be too wide for a phone: they scroll, also by keyboard, as on the page itself. */
function scrolling(copy: HTMLElement): Element {
  if (copy instanceof HTMLPreElement) copy.tabIndex = 0;
  if (!(copy instanceof HTMLTableElement)) return copy;
  const frame = document.createElement('div');
  frame.className = 'table-scroll';
  frame.tabIndex = 0;
  frame.append(copy);
  return frame;
}
