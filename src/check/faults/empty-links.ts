import {tagsNamed} from '../../text/html-tags.ts';
import {plainText} from '../../text/plain-text.ts';
import {type Attributes, attributesOf, isFilled, isHidden, isNamed, type Tag} from './tags.ts';

/** A link or button that has no text, from its start tag to its end. */
export interface EmptyLink {
  readonly start: number;
  readonly end: number;
  readonly what: string;
  /** The whole element. */
  readonly element: string;
}

/** Links and buttons that say nothing to readers who hear the page. */
export function emptyLinks(shown: string, tags: readonly Tag[]): EmptyLink[] {
  return ['a', 'button'].flatMap((name) => emptyOnes(name, shown, tags));
}

function emptyOnes(name: string, shown: string, tags: readonly Tag[]): EmptyLink[] {
  // A link ends where the next one starts.
  const bounds = tags.filter((tag) => tag.name === name || tag.name === `/${name}`);
  return bounds.flatMap((tag, index) => {
    if (tag.name !== name) return [];
    const end = bounds[index + 1]?.start ?? shown.length;
    const content = shown.slice(tag.end, end);
    if (STARTS_WITH_WORD.test(content) || hasText(content)) return [];
    const attributes = attributesOf(tag);
    if (isElsewhere(attributes) || (content.trim() === '' && isForPrograms(attributes))) return [];
    if (name === 'a' && !attributes.has('href')) return [];
    const what = (name === 'a' && attributes.get('href')?.trim()) || tag.written;
    return [{start: tag.start, end, what, element: `${tag.written}${content}</${name}>`}];
  });
}

const STARTS_WITH_WORD = /^[^<&]{0,40}[a-z\d]/i;
/** Characters that only fonts for icons have, and those that nobody sees. */
const MUTE = /[\p{Co}\p{Cf}\s\u2800]+/gu;

/** What readers hear of a text in HTML. */
export function readable(html: string): string {
  return plainText(html).replace(MUTE, '');
}

const TAG = tagsNamed('[a-z][^\\s/>]*');
/** These may show or say anything, as may elements that scripts define. */
const UNKNOWN = /^(?:.*-.*|audio|canvas|embed|iframe|input|object|script|select|textarea|video)$/i;

function hasText(content: string): boolean {
  if (readable(content) !== '') return true;
  return Array.from(content.matchAll(TAG)).some(([, name, text]) => {
    const attributes = attributesOf({attributes: text!});
    return UNKNOWN.test(name!) || isFilled(attributes.get('alt')) || isNamed(attributes);
  });
}

function isElsewhere(attributes: Attributes): boolean {
  return isNamed(attributes) || isHidden(attributes) || attributes.get('tabindex')?.trim() === '-1';
}

/** Scripts fill some elements, and programs read others: `rel="me"` and microformats. */
function isForPrograms(attributes: Attributes): boolean {
  return (
    [...attributes.keys()].some((name) => /^(?:id$|data-|[xv]-|@)/.test(name)) ||
    /\bme\b/.test(attributes.get('rel') ?? '') ||
    /\b[hpu]-[a-z]/.test(attributes.get('class') ?? '')
  );
}
