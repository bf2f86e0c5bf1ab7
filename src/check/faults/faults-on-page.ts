import {emptyLinks, readable} from './empty-links.ts';
import type {FaultInFile} from './fault.ts';
import {jsonLdFaults} from './json-ld-faults.ts';
import {mixedContent} from './mixed-content.ts';
import {attributesOf, isFilled, isHidden, isNamed, type Tag, tagsIn} from './tags.ts';

interface Page {
  readonly html: string;
  /** The same without what is hidden. */
  readonly shown: string;
}

/** What is wrong with the HTML of a page; `isSecure` says whether it is served with https. */
export function faultsOnPage({html, shown}: Page, isSecure: boolean): FaultInFile[] {
  const tags = tagsIn(shown);
  const metas = tags.filter(({name}) => name === 'meta');
  // A page that leads on to another one has no readers.
  if (metas.some(leadsOn)) return [];
  const isUpgraded = metas.some(({attributes}) => attributes.includes('upgrade-insecure-requests'));
  const links = emptyLinks(shown, tags);
  const isInLink = ({start}: Tag) => links.some((link) => link.start < start && start < link.end);
  return [
    ...(isWhole(shown) ? headFaults(shown, tags) : []),
    ...links.map(({what, element}) => ({code: 'link-text', what, tag: element}) as const),
    ...tags.flatMap((tag) => (tag.name === 'img' && !isInLink(tag) ? pictureFault(tag) : [])),
    ...tags.flatMap((tag) => (tag.name === 'iframe' ? frameFault(tag) : [])),
    ...(isSecure && !isUpgraded ? tags.flatMap(mixedContent) : []),
    ...jsonLdFaults(html),
  ];
}

function leadsOn(meta: Tag): boolean {
  const attributes = attributesOf(meta);
  const isRefresh = attributes.get('http-equiv')?.trim().toLowerCase() === 'refresh';
  return isRefresh && /url\s*=/i.test(attributes.get('content') ?? '');
}

/** Whether it is a page and not a part of one, such as a file that proves who owns a site. */
function isWhole(shown: string): boolean {
  return /<(?:!doctype html|html|body)[\s>]/i.test(shown);
}

function headFaults(shown: string, tags: readonly Tag[]): FaultInFile[] {
  const root = tags.find(({name}) => name === 'html');
  const language = root && attributesOf(root);
  const isKnown = isFilled(language?.get('lang')) || isFilled(language?.get('xml:lang'));
  return [
    ...titleFault(shown, tags),
    ...(isKnown
      ? []
      : [
          {
            code: 'page-language',
            what: root?.written ?? 'no <html>',
            ...(root ? {tag: root.written} : {}),
          } as const,
        ]),
  ];
}

function titleFault(shown: string, tags: readonly Tag[]): FaultInFile[] {
  let drawings = 0;
  for (const {name, end, written} of tags) {
    if (name === 'svg' && !written.endsWith('/>')) drawings++;
    if (name === '/svg') drawings--;
    // A drawing has a title of its own.
    if (name !== 'title' || drawings > 0) continue;
    const close = shown.indexOf('</', end);
    const title = shown.slice(end, close < 0 ? undefined : close);
    return readable(title) === '' ? [{code: 'page-title', what: 'empty <title>'}] : [];
  }
  return [{code: 'page-title', what: 'no <title>'}];
}

function pictureFault(tag: Tag): FaultInFile[] {
  const attributes = attributesOf(tag);
  const alt = attributes.get('alt');
  if (isFilled(alt) || isNamed(attributes) || isHidden(attributes)) return [];
  // A script fills those without an address.
  const what = attributes.get('src')?.trim() || attributes.get('data-src')?.trim();
  if (!what) return [];
  const found = {code: 'image-alt', what, tag: tag.written} as const;
  return [alt === undefined ? found : {...found, isPerhapsMeant: true}];
}

function frameFault(tag: Tag): FaultInFile[] {
  const attributes = attributesOf(tag);
  if (isNamed(attributes) || isHidden(attributes)) return [];
  return [{code: 'frame-title', what: attributes.get('src')?.trim() || tag.written, tag: tag.written}];
}
