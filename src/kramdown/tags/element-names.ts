/** What kramdown knows about HTML's element names. */

import type {Settings} from '../options.ts';

const set = (names: string) => new Set(names.split(' '));

/** Elements whose content is parsed as blocks where HTML is parsed at all. */
const BLOCK_CONTENT = set(
  'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header ' +
    'hgroup iframe li main map menu nav noscript object section summary td',
);

/** Elements whose content is parsed as spans. */
const SPAN_CONTENT = set(
  'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb ' +
    'rbc rp rt rtc ruby select small span strong sub sup th tt',
);

const RAW_CONTENT = set('script style math option textarea pre code kbd samp var');

const SPAN_ELEMENTS = set(
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ' +
    'ruby samp select small span strong sub sup tt u var',
);

/** Whether the element never starts a block; `time` does before kramdown 2.5. */
export function isSpanElement(name: string, {version}: Pick<Settings, 'version'>): boolean {
  return SPAN_ELEMENTS.has(name) || (name === 'time' && version !== '2.4');
}

/** Elements that are text when they occur inside a line. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = set(
  'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 ' +
    'h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary ' +
    'table tbody td th thead tfoot tr ul',
);

/** Elements without content and end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = set(
  'area base br col command embed hr img input keygen link meta param source track wbr',
);

const KNOWN = new Set([
  ...SPAN_ELEMENTS,
  ...BLOCK_ELEMENTS,
  ...VOID_ELEMENTS,
  ...BLOCK_CONTENT,
  ...SPAN_CONTENT,
  ...RAW_CONTENT,
]);

export type ContentModel = 'raw' | 'block' | 'span';

/** How the content of an element is parsed; unknown elements are left alone. */
export function contentModel(name: string): ContentModel {
  if (BLOCK_CONTENT.has(name)) return 'block';
  return SPAN_CONTENT.has(name) ? 'span' : 'raw';
}

/** The name in lower case when it is one of HTML's, else as it is. */
export function canonicalName(name: string): string {
  if (KNOWN.has(name)) return name;
  const lower = name.toLowerCase();
  return KNOWN.has(lower) ? lower : name;
}

export const isKnownName = (name: string): boolean => KNOWN.has(name);
