import type {XmlElement} from '../../text/read-xml.ts';
import {examples} from './examples.ts';
import type {FaultInFile} from './fault.ts';
import {all, textsOf} from './feed-forms.ts';

/** What is wrong with the addresses of a sitemap; nothing, if the XML is none. `url` is that of the site. */
export function sitemapFaults(root: XmlElement, url: string): FaultInFile[] {
  if (root.name !== 'urlset' && root.name !== 'sitemapindex') return [];
  const addresses = [...all(root, 'url'), ...all(root, 'sitemap')].flatMap((one) => textsOf(one, 'loc'));
  const host = URL.canParse(url) ? new URL(url).host : undefined;
  const partial = addresses.filter((address) => !/^https?:/i.test(address) || !URL.canParse(address));
  const foreign = addresses.filter((address) => {
    return host !== undefined && !partial.includes(address) && new URL(address).host !== host;
  });
  return [
    ...examples('sitemap-address', partial, (address) => `“${address}” is not a whole address`),
    ...examples('sitemap-address', foreign, (address) => `${address} is not on ${host}`),
  ];
}
