import type {Element, Parents} from 'hast';
import {isExternal} from '../../../urls.ts';
import type {Step} from '../walk.ts';

/** A picture of the site to which its author gave no size. */
export interface Image {
  readonly element: Element;
  /** As written. */
  readonly url: string;
  readonly isFirst: boolean;
}

/** Numbers, or marks for which they are filled in later. */
export type ShownSize = Readonly<Record<'width' | 'height', number | string>>;

/** Collects the pictures without a size, before their URLs are rewritten: their files have yet to be read. */
export function collectImages(images: Image[]): Step {
  let isFirst = true;
  return {
    tags: ['img'],
    enter(element, parent) {
      const {src} = element.properties;
      if (typeof src === 'string' && isLocal(src) && !hasSize(element, parent))
        images.push({element, url: src, isFirst});
      isFirst = false;
    },
  };
}

/** Sets the size, so that the text below stays in place; all but the first are loaded when they come near. */
export function setSize({element: {properties}, isFirst}: Image, {width, height}: ShownSize): void {
  Object.assign(properties, {width, height});
  if (isFirst) return;
  properties.loading ??= 'lazy';
  properties.decoding ??= 'async';
}

/** A fragment may choose a part of an SVG, of another size. */
function isLocal(url: string): boolean {
  return !isExternal(url) && !url.includes('#');
}

/** With several files to choose from, the size depends on the choice. */
function hasSize({properties}: Element, parent: Parents): boolean {
  const {width, height, srcSet, style} = properties;
  if (parent.type === 'element' && parent.tagName === 'picture') return true;
  return [width, height, srcSet].some((value) => value !== undefined) || /width|height/i.test(String(style));
}
