import type {Element, Properties} from 'hast';
import type {LinkKind} from '../../../model.ts';
import type {Step} from '../walk.ts';

/** Takes the decoded value of a URL attribute and returns its replacement. */
export type Rewrite = (url: string, kind: LinkKind) => string;

/** Passes every URL attribute through `rewrite`. */
export function rewriteUrls(rewrite: Rewrite): Step {
  return {
    enter(element: Element) {
      const {properties, tagName} = element;
      for (const name in properties) {
        const kind = kinds.get(name);
        const value = properties[name];
        if (!kind || (typeof value !== 'string' && !Array.isArray(value))) continue;
        properties[name] = rewriteValue(name, value, (url) =>
          rewrite(url, kindOf(tagName, kind, properties)),
        );
      }
    },
  };
}

/** URL attributes by their hast name, with the kind of URL they usually hold. */
const kinds: ReadonlyMap<string, LinkKind> = new Map([
  ['href', 'link'],
  ['xLinkHref', 'link'],
  ['action', 'link'],
  ['formAction', 'link'],
  ['cite', 'link'],
  ['longDesc', 'link'],
  ['ping', 'link'],
  ['src', 'media'],
  ['srcSet', 'image'],
  ['imageSrcSet', 'image'],
  ['data', 'media'],
  ['poster', 'image'],
  ['background', 'image'],
]);

const images = new Set(['img', 'image', 'use', 'input', 'feImage']);

function kindOf(tagName: string, kind: LinkKind, properties: Properties): LinkKind {
  if (images.has(tagName)) return tagName === 'input' && properties.src === undefined ? kind : 'image';
  return kind;
}

type Value = string | (string | number)[];

function rewriteValue(name: string, value: Value, rewrite: (url: string) => string): Value {
  if (name === 'srcSet' || name === 'imageSrcSet') return rewriteSourceSet(String(value), rewrite);
  return Array.isArray(value) ? value.map((url) => rewrite(String(url))) : rewrite(value);
}

/** `a.jpg 1x, b.jpg 2x`: a comma ends a candidate at the end of its URL or of its size. */
function rewriteSourceSet(value: string, rewrite: (url: string) => string): string {
  let isUrl = true;
  return value
    .split(/(\s+)/)
    .map((part) => {
      if (part.trim() === '') return part;
      const end = part.length - trailingCommas(part);
      const result = isUrl && end > 0 ? rewrite(part.slice(0, end)) + part.slice(end) : part;
      isUrl = end < part.length || (isUrl && end === 0);
      return result;
    })
    .join('');
}

function trailingCommas(text: string): number {
  let count = 0;
  while (count < text.length && text[text.length - 1 - count] === ',') count++;
  return count;
}
