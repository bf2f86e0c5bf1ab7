import {attributesIn, tagsNamed} from '../../text/html-tags.ts';

/** A start or end tag: `a` and `/a`. */
export interface Tag {
  readonly name: string;
  /** As the page has it. */
  readonly written: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

/** By their names in lower case. */
export type Attributes = ReadonlyMap<string, string>;

const TAG = tagsNamed(
  '/?(?:a|button|svg)(?=[\\s/>])|(?:audio|embed|html|iframe|img|link|meta|object|script|source|title|video)(?=[\\s/>])',
);

/** The tags that faults are looked for in, of a page without what is hidden. */
export function tagsIn(shown: string): Tag[] {
  return Array.from(shown.matchAll(TAG), ({0: written, 1: name, 2: attributes, index}) => ({
    name: name!.toLowerCase(),
    written,
    attributes: attributes!,
    start: index,
    end: index + written.length,
  }));
}

/** Scripts such as Vue's fill `:alt` or `v-bind:alt`; it counts as `alt`. */
export function attributesOf({attributes}: Pick<Tag, 'attributes'>): Attributes {
  return new Map(attributesIn(attributes).map(([name, value]) => [name.replace(BOUND, ''), value]));
}

const BOUND = /^(?:v-bind|x-bind|bind)?:/;

/** Whether an element has a name for those who do not see it. */
export function isNamed(attributes: Attributes): boolean {
  return ['aria-label', 'aria-labelledby', 'title'].some((name) => isFilled(attributes.get(name)));
}

export function isFilled(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '';
}

/** Whether readers never meet an element: it is hidden, or a spot that counts visitors. */
export function isHidden(attributes: Attributes): boolean {
  const is = (name: string, value: RegExp) => value.test(attributes.get(name) ?? '');
  return (
    attributes.has('hidden') ||
    is('aria-hidden', /^true$/i) ||
    is('role', /^(?:none|presentation)$/i) ||
    is('style', /display\s*:\s*none|visibility\s*:\s*hidden/i) ||
    (is('width', /^[01](?:px)?$/) && is('height', /^[01](?:px)?$/))
  );
}
