import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {renderCase} from './kramdown-render.mjs';

/** Attributes whose values mean nothing; serializers write them differently. */
const BOOLEAN =
  /\b(allowfullscreen|async|autoplay|checked|controls|defer|disabled|hidden|loop|muted)="[^"]*"/g;

const compare = (parity, expected, actual) => {
  const a = parity.tokens(parity.parseSnippet(expected));
  const b = parity.tokens(parity.parseSnippet(actual));
  return {difference: parity.difference(a, b), text: parity.plainText(a) === parity.plainText(b)};
};

/** How many bodies of a site are rendered as by Jekyll. */
export function checkSite({rows}, {kramdown, parity, redcarpet}) {
  const result = {dom: 0, text: 0, misses: []};
  for (const {path, md, html} of rows) {
    const made = redcarpet ? kramdown.redcarpetToHtml(md) : kramdown.kramdownToHtml(md);
    const {difference, text} = compare(parity, html, made);
    if (text) result.text++;
    if (difference === null) result.dom++;
    else result.misses.push(`${path}: ${difference.signature}`);
  }
  return result;
}

/** Options that the suite keeps in a file for a whole folder, and its data here does not have. */
const FOLDER_OPTIONS = {'block/09_html/html_to_native': ':html_to_native: true'};

/** kramdown's own test cases, by group. */
export function checkCases(cases, {kramdown, highlight, parity}) {
  const groups = new Map();
  const failed = [];
  for (const {id, text, html, options: own} of cases) {
    const group = id.split('/').slice(0, -1).join('/') || '.';
    const options = own ?? FOLDER_OPTIONS[group] ?? '';
    const count = groups.get(group) ?? {pass: 0, of: 0};
    groups.set(group, count);
    count.of++;
    if (compare(parity, html, renderCase({kramdown, highlight}, text, options)).difference === null)
      count.pass++;
    else failed.push(id);
  }
  return {groups, failed, of: cases.length, pass: cases.length - failed.length};
}

/** Whether rendering through unified gives the same DOM as rendering directly, for every `step`th body. */
export async function checkBackEnds(sites, {kramdown, parity, step}) {
  const processor = unified()
    .use(kramdown.remarkKramdown)
    .use(remarkRehype, {allowDangerousHtml: true})
    .use(rehypeRaw)
    .use(rehypeStringify)
    .freeze();
  const result = {same: 0, of: 0, misses: []};
  for (const {name, rows} of sites)
    for (let i = 0; i < rows.length; i += step) {
      const direct = kramdown.kramdownToHtml(rows[i].md).replace(BOOLEAN, '$1=""');
      const unifiedHtml = String(await processor.process(rows[i].md)).replace(BOOLEAN, '$1=""');
      const {difference} = compare(parity, direct, unifiedHtml);
      result.of++;
      if (difference === null) result.same++;
      else result.misses.push(`${name}/${rows[i].path}: ${difference.signature}`);
    }
  return result;
}

/** Renders real posts with parts cut, doubled, moved and replaced; only the depth limit may be thrown. */
export function checkMutants(sites, {kramdown, count}) {
  const texts = sites.flatMap(({rows}) => rows.map((row) => row.md)).filter(Boolean);
  const random = makeRandom(20_261_121);
  const result = {count, thrown: [], slowest: 0, limits: 0};
  for (let i = 0; i < count; i++) {
    const text = mutate(texts[Math.floor(random() * texts.length)].slice(0, 8000), texts, random);
    const start = performance.now();
    try {
      kramdown.kramdownToHtml(text);
    } catch (error) {
      if (error.name === 'KramdownLimitError') result.limits++;
      else result.thrown.push(`${error.stack.slice(0, 300)} in ${JSON.stringify(text.slice(0, 200))}`);
    }
    result.slowest = Math.max(result.slowest, performance.now() - start);
  }
  return result;
}

const MARKS = [
  '*',
  '**',
  '_',
  '`',
  '[',
  '](',
  ')',
  '<',
  '>',
  '<div>',
  '</div>',
  '{:',
  '}',
  '$$',
  '~~',
  '|',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '> ',
  '* ',
  '1. ',
  ': ',
  '```\n',
  '"',
  "'",
  '\\',
  '&',
  '^\n',
  '#',
  '\0',
  '<!--',
  ']]>',
];

function mutate(text, texts, random) {
  let result = text;
  for (let n = 1 + Math.floor(random() * 6); n > 0; n--) {
    const at = Math.floor(random() * (result.length + 1));
    const length = Math.floor(random() * 60);
    const other = texts[Math.floor(random() * texts.length)];
    const from = Math.floor(random() * (other.length + 1));
    const put =
      random() < 0.6 ? MARKS[Math.floor(random() * MARKS.length)] : other.slice(from, from + length);
    result = result.slice(0, at) + put + result.slice(at + (random() < 0.5 ? length : 0));
  }
  return result;
}

function makeRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
