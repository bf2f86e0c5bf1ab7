import type {OutputFile} from '../../model.ts';
import {textOf} from '../text-of.ts';
import {calendarFaults} from './calendar-faults.ts';
import type {FaultInFile} from './fault.ts';
import {feedFaults} from './feed-faults.ts';
import {jsonProblem} from './json-problem.ts';
import {sitemapFaults} from './sitemap-faults.ts';
import {strictXml} from './xml-problem.ts';

const XML = /\.(?:xml|rss|atom|rdf)$/i;
const JSON_FILE = /\.(?:json|geojson|webmanifest)$/i;
/** How feeds and sitemaps begin, whatever their names are: WordPress has `/feed/`. */
const FEED = /^\s*(?:<[?!][^>]*>\s*)*<(?:feed|rss|urlset|sitemapindex)[\s>]/;

/** What is wrong with a file other than a page. Of those that are copied, only feeds, sitemaps and calendars are read. */
export function faultsInFile(file: OutputFile, url: string): FaultInFile[] {
  const {path, content} = file;
  const isMade = typeof content === 'string';
  if (/\.ics$/i.test(path)) return calendarFaults(textOf({content}));
  if (isMade && JSON_FILE.test(path)) return jsonFaults(content);
  if (!isMade && !XML.test(path)) return [];
  const text = textOf({content});
  const isRead = (isMade && XML.test(path)) || FEED.test(text);
  return isRead ? xmlFaults(text, url) : [];
}

function jsonFaults(text: string): FaultInFile[] {
  const problem = jsonProblem(text);
  return problem === undefined ? [] : [{code: 'json-output', what: problem}];
}

function xmlFaults(text: string, url: string): FaultInFile[] {
  const xml = strictXml(text);
  if ('problem' in xml) return [{code: 'xml-syntax', what: xml.problem}];
  return [...feedFaults(xml.root), ...sitemapFaults(xml.root, url)];
}
