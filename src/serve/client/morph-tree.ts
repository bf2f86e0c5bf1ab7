import {pairUp} from './pair-up.ts';

/** Whether an attribute of the page may change as in the new version. */
export type MayChange = (name: string, element: Element, kind: 'update' | 'remove') => boolean;

/** Turns an element into `next`, taking its nodes; elements with a partner there keep the reader's changes. */
export function morphElement(old: Element, next: Element, mayChange: MayChange): void {
  const isFollowing = old instanceof HTMLTextAreaElement && old.value === old.defaultValue;
  morphAttributes(old, next, mayChange);
  const isTemplate = old instanceof HTMLTemplateElement && next instanceof HTMLTemplateElement;
  morphChildren(isTemplate ? old.content : old, isTemplate ? next.content : next, mayChange);
  if (isFollowing) old.value = old.defaultValue;
}

function morphAttributes(old: Element, next: Element, mayChange: MayChange): void {
  for (const attribute of next.attributes) {
    const {name, value} = attribute;
    if (old.getAttribute(name) === value || !mayChange(name, old, 'update')) continue;
    old.setAttributeNode(attribute.cloneNode() as Attr);
    setState(old, name, value);
  }
  for (const {name} of [...old.attributes]) {
    if (next.hasAttribute(name) || !mayChange(name, old, 'remove')) continue;
    old.removeAttribute(name);
    setState(old, name, undefined);
  }
}

/** Sets the property too, which no longer follows the attribute once a reader has changed it, even back. */
function setState(element: Element, name: string, value: string | undefined): void {
  if (element instanceof HTMLOptionElement && name === 'selected') element.selected = value !== undefined;
  if (!(element instanceof HTMLInputElement)) return;
  if (name === 'checked') element.checked = value !== undefined;
  if (name === 'value' && element.type !== 'file') element.value = value ?? '';
}

/** Works in one pass, so that a page of thousands of paragraphs takes linear time. */
function morphChildren(old: ParentNode, next: ParentNode, mayChange: MayChange): void {
  const ofThePage = [...old.children].filter((child) => !isOurs(child));
  const partners = pairUp(ofThePage, [...next.children]);
  const kept = new Set([...partners.values()].map(({old}) => old));
  for (const child of ofThePage) if (!kept.has(child)) child.remove();
  let cursor = old.firstChild;
  const pass = () => {
    cursor = cursor?.nextSibling ?? null;
  };
  const removeText = () => {
    while (cursor !== null && !(cursor instanceof Element)) {
      const text: ChildNode = cursor;
      pass();
      text.remove();
    }
  };
  for (const child of [...next.childNodes]) {
    const partner = child instanceof Element ? partners.get(child) : undefined;
    if (partner !== undefined) {
      removeText();
      if (partner.old === cursor) pass();
      else old.insertBefore(partner.old, cursor);
      if (!partner.isSame) morphElement(partner.old, child as Element, mayChange);
    } else if (!(child instanceof Element) && cursor?.nodeType === child.nodeType) {
      if (cursor.nodeValue !== child.nodeValue) cursor.nodeValue = child.nodeValue;
      pass();
    } else old.insertBefore(child, cursor);
  }
  removeText();
}

/** Whether an element is our overlay or mark, which must stay. */
function isOurs({localName}: Element): boolean {
  return localName.startsWith('ssg-');
}
