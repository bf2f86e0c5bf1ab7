import {attributesIn, tagsNamed} from '../../text/html-tags.ts';
import type {XmlElement} from '../../text/read-xml.ts';
import {isExternal} from '../../urls.ts';
import {examples, seenBefore} from './examples.ts';
import type {FaultInFile} from './fault.ts';
import {all, atom, type FeedForm, rss, textsOf} from './feed-forms.ts';

interface Feed {
  readonly form: FeedForm;
  readonly channel: XmlElement;
  readonly entries: readonly XmlElement[];
  /** Whether relative addresses have something to be relative to. */
  readonly hasBase: boolean;
}

/** What is wrong with an Atom feed or RSS 2.0; nothing, if the XML is neither. */
export function feedFaults(root: XmlElement): FaultInFile[] {
  const form = root.name === 'feed' ? atom : root.name === 'rss' ? rss : undefined;
  const channel = form === atom ? root : all(root, 'channel')[0];
  if (form === undefined || channel === undefined) return [];
  const feed = {form, channel, entries: all(channel, form.entry), hasBase: 'xml:base' in root.attributes};
  return [
    ...gaps(feed),
    ...sharedIds(feed),
    ...wrongDates(feed),
    ...partialAddresses(feed),
    ...partialInTexts(feed),
  ];
}

function gaps({form, channel, entries}: Feed): FaultInFile[] {
  const ofFeed = form.channel.filter((name) => all(channel, name).length === 0);
  const ofEntries = form.required.flatMap((name) => {
    const count = entries.filter((entry) => all(entry, name).length === 0).length;
    return count === 0 ? [] : [`${count} of ${entries.length} entries without <${name}>`];
  });
  return [...ofFeed.map((name) => `no <${name}> of the feed itself`), ...ofEntries].map((what) => {
    return {code: 'feed-element', what};
  });
}

/** Of several entries with the same id, a reader shows one. */
function sharedIds({form, entries}: Feed): FaultInFile[] {
  const ids = entries.flatMap((entry) => textsOf(entry, form.id));
  const isAgain = seenBefore();
  const shared = ids.filter((id) => id === '' || isAgain(id));
  return examples('feed-id', shared, (id) => {
    return id === '' ? `an entry with an empty <${form.id}>` : `several entries with the <${form.id}> ${id}`;
  });
}

function wrongDates({form, channel, entries}: Feed): FaultInFile[] {
  return form.dates.flatMap((name) => {
    const dates = [channel, ...entries].flatMap((one) => textsOf(one, name));
    const wrong = dates.filter((date) => !form.isDate.test(date));
    return examples('feed-date', wrong, (date) => `“${date}” in <${name}>: use | ${form.date}`);
  });
}

function partialAddresses({form, channel, entries, hasBase}: Feed): FaultInFile[] {
  if (hasBase) return [];
  const partial = [channel, ...entries].flatMap(form.addresses).filter((address) => !URL.canParse(address));
  return examples('feed-address', partial, (address) => `“${address}” is not a whole address`);
}

/** Many readers show a text where its relative addresses lead nowhere. */
function partialInTexts({form, entries, hasBase}: Feed): FaultInFile[] {
  if (hasBase) return [];
  return form.texts.flatMap((name) => {
    const texts = entries
      .flatMap((entry) => all(entry, name))
      .filter(({attributes}) => !('xml:base' in attributes));
    const partial = texts.flatMap(({text}) => addressesIn(text)).filter(isPartial);
    return examples('feed-address', partial, (address) => `“${address}” in <${name}> is not a whole address`);
  });
}

const TAG = tagsNamed('(?:a|audio|iframe|img|source|video)(?=[\\s/>])');

function addressesIn(html: string): string[] {
  if (!html.includes('<')) return [];
  return Array.from(html.matchAll(TAG)).flatMap(([, , attributes]) =>
    attributesIn(attributes!).flatMap(([name, value]) => (/^(?:href|src)$/.test(name) ? [value.trim()] : [])),
  );
}

/** A note at the end of a text is on the same page, wherever that is. */
function isPartial(address: string): boolean {
  return address !== '' && !address.startsWith('#') && !isExternal(address);
}
