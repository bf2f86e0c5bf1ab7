import type {FaultInFile} from './fault.ts';
import {attributesOf, type Tag} from './tags.ts';

/** The attributes whose files a browser loads with the page. */
const LOADED: Readonly<Record<string, readonly string[]>> = {
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  link: ['href'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
};
const LOADED_LINK = /\b(?:stylesheet|icon|preload|modulepreload|manifest|apple-touch-icon)\b/i;

/** What a tag asks for with http:, which a browser does not load for a page with https:, or only if https: works. */
export function mixedContent(tag: Tag): FaultInFile[] {
  if (!/http:/i.test(tag.attributes)) return [];
  const attributes = attributesOf(tag);
  if (tag.name === 'link' && !LOADED_LINK.test(attributes.get('rel') ?? '')) return [];
  return (LOADED[tag.name] ?? []).flatMap((name) => {
    const [address] = /\bhttp:\/\/[^\s,]+/i.exec(attributes.get(name) ?? '') ?? [];
    const isStart = name === 'srcset' || attributes.get(name)?.trim() === address;
    if (address === undefined || !isStart || isOwnMachine(address)) return [];
    return [{code: 'mixed-content', what: address, tag: tag.written} as const];
  });
}

function isOwnMachine(address: string): boolean {
  return /^http:\/\/(?:localhost|127\.)/i.test(address);
}
