import {isMap} from '../../values/is-map.ts';
import type {FaultInFile} from './fault.ts';
import {jsonProblem} from './json-problem.ts';

const BLOCK = /(<script\s[^>]*>)([\s\S]*?)<\/script/iy;
const TYPE = 'application/ld+json';
/** Maximum distance of the type from the start of its tag. */
const FAR = 300;

/** ISO 8601, as search engines read it. */
const DATE =
  /^[+-]?\d{4}(?:-?\d\d(?:-?\d\d)?)?(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
const DATES =
  /^(?:startDate|endDate|doorTime|previousStartDate|date(?:Published|Modified|Created)|uploadDate)$/;

/** What is wrong with the data that a page has for search engines. */
export function jsonLdFaults(html: string): FaultInFile[] {
  const faults: FaultInFile[] = [];
  for (let at = html.indexOf(TYPE); at >= 0; at = html.indexOf(TYPE, at + 1)) {
    const start = html.slice(Math.max(0, at - FAR), at).lastIndexOf('<script');
    BLOCK.lastIndex = Math.max(0, at - FAR) + start;
    if (start < 0) continue;
    const [, tag, json] = BLOCK.exec(html) ?? [];
    // Without an end, the block is the rest of the page.
    if (tag === undefined) break;
    if (tag.includes(TYPE)) faults.push(...blockFaults(json!).map((fault) => ({...fault, tag})));
  }
  return faults;
}

function blockFaults(json: string): FaultInFile[] {
  const problem = jsonProblem(json);
  if (problem !== undefined) return [{code: 'json-ld-syntax', what: problem}];
  const value: unknown = JSON.parse(json);
  return [...topItems(value).flatMap(eventGaps), ...wrongDates(value)];
}

function topItems(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(topItems);
  if (!isMap(value)) return [];
  return '@graph' in value ? topItems(value['@graph']) : [value];
}

function eventGaps(item: Readonly<Record<string, unknown>>): FaultInFile[] {
  const type = [item['@type']].flat().find((one) => typeof one === 'string' && /Event$/.test(one));
  if (type === undefined) return [];
  const missing = ['name', 'startDate', 'location'].filter((key) => isEmpty(item[key]));
  return missing.map((key) => ({code: 'json-ld-event', what: `${type} without ${key}`}));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function wrongDates(value: unknown, key = ''): FaultInFile[] {
  if (Array.isArray(value)) return value.flatMap((one) => wrongDates(one, key));
  if (isMap(value)) return Object.entries(value).flatMap(([name, one]) => wrongDates(one, name));
  if (!DATES.test(key) || typeof value !== 'string' || DATE.test(value)) return [];
  return [{code: 'json-ld-date', what: `“${value}” in ${key}`}];
}
