/**
 * Compares front matter, dates, permalinks and entities with Jekyll 4.3.1 and the HTML standard.
 * The recorded tables are outside the project: in ../shared, or where SSG_SHARED points.
 */
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {isDeepStrictEqual} from 'node:util';
import {rolldown} from 'rolldown';

const here = import.meta.dirname;
const shared = process.env.SSG_SHARED ?? join(here, '../../shared');
const suites = join(shared, 'suites');
const known = readJson(join(here, 'jekyll-behaviour-differences.json'));

if (!existsSync(suites)) {
  console.log(`The suites are absent: there is no ${suites}. Set SSG_SHARED to the folder that holds them.`);
  process.exit(0);
}

const ssg = await bundle(join(here, 'jekyll-behaviour-entry.mjs'));
const results = [runEntities(), runPermalinks(), runDates(), runFrontMatter()];
const unexpected = results.map(print).reduce((sum, count) => sum + count, 0);
process.exitCode = unexpected > 0 ? 1 : 0;

function runEntities() {
  const table = readJson(join(suites, 'entities/entities.json'));
  const rows = Object.entries(table).map(([name, {characters}]) => {
    return {id: name, expected: characters, actual: ssg.decodeEntities(name)};
  });
  return {suite: 'entities', rows};
}

function runPermalinks() {
  const rows = readSuite('permalinks').map(({id, template, timezone, path, front_matter, expected}) => {
    const fields = Object.entries(front_matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
    const parsed = parsePost(path, `---\n${fields.join('')}---\n`, timezone);
    const actual = parsed.error ?? place(parsed.document, template);
    return {id, expected: expected.error ? 'error' : expected, actual};
  });
  return {suite: 'permalinks', rows};
}

function runDates() {
  const rows = readSuite('dates').map(({id, timezone, front_matter_date, file, expected}) => {
    const parsed = parsePost(file, `---\ndate: ${front_matter_date}\n---\n`, timezone);
    return {
      id,
      expected: expected.error ? 'error' : expected,
      actual: parsed.error ?? showDate(parsed.document),
    };
  });
  return {suite: 'dates', rows};
}

function runFrontMatter() {
  const rows = readSuite('frontmatter').map(({id, text, expected}) => {
    const parsed = parsePost('x.md', text, 'UTC', 'pages');
    const actual = parsed.error ?? showDocument(parsed.document, 'data' in expected);
    return {id, expected: expected.error ? 'error' : expected, actual};
  });
  return {suite: 'frontmatter', rows};
}

function parsePost(path, text, timezone, collection = 'posts') {
  const source = {path, digest: '', bytes: () => Buffer.from(text)};
  const config = {
    mode: 'jekyll',
    timezone,
    language: 'en',
    entities: 'keep',
    defaults: [],
    brokenFrontMatter: 'warning',
    folders: {content: '.'},
  };
  const {value, diagnostics} = ssg.parseDocument(source, {collection, isDraft: false}, config);
  if (!value || diagnostics.some(isRefusal)) return {error: 'error'};
  // The preset for Jekyll adds these.
  const categories = collection === 'posts' ? ssg.categoriesFromPath(path) : [];
  return {document: {...value, categories: [...categories, ...value.categories]}};
}

/** Jekyll, and ssg for Jekyll sites, report these and publish the file without its front matter. */
function isRefusal({code}) {
  return ['yaml-syntax', 'yaml-tag', 'yaml-limit', 'front-matter-fields'].includes(code);
}

function place(document, template) {
  const folder = document.id.slice(0, document.id.lastIndexOf('/'));
  const {value, diagnostics} = ssg.permalinkOf(document, template, {folder});
  if (diagnostics.some(({severity}) => severity === 'error')) return 'error';
  return {url: value.url, file: value.output};
}

function showDate(document) {
  const {epoch, offset} = document.date;
  const local = new Date(epoch + Math.round(offset * 60_000)).toISOString().slice(0, 19);
  const minutes = Math.floor(Math.abs(offset));
  const two = (value) => String(value).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const utc = `${new Date(epoch).toISOString().slice(0, 19)}Z`;
  return {date: `${local}${zone}`, utc, url: place(document, 'date').url};
}

function showDocument({data, text, title, tags}, isWhole) {
  if (!isWhole) return {title, content: text};
  const values = {...show(data), title};
  return {data: 'tags' in values ? values : {...values, tags}, content: text};
}

/** A value in the tables' JSON notation for Ruby. */
function show(value) {
  if (value instanceof ssg.Timestamp) return showTimestamp(value);
  if (value === Infinity) return 'Infinity';
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(show);
  if (typeof value !== 'object' || value === null) return value;
  // A whole number with a decimal point, which JSON cannot express.
  if (typeof value.valueOf() === 'number') return Number(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, show(item)]));
}

function showTimestamp(value) {
  const {moment} = ssg.readDate(value, {timezone: 'UTC', mode: 'jekyll'});
  const iso = new Date(moment.epoch).toISOString();
  if (moment.dayOnly) return {$: 'Date', iso: iso.slice(0, 10)};
  return {$: 'Time', iso: `${iso.slice(0, 19)}${value.text.endsWith('Z') ? 'Z' : '+00:00'}`};
}

function print({suite, rows}) {
  const different = rows.filter(({expected, actual}) => !isDeepStrictEqual(actual, expected));
  const chosen = different.filter(({id}) => reasonFor(suite, id));
  console.log(
    `${suite}: ${rows.length - different.length} of ${rows.length} equal, ${chosen.length} by choice`,
  );
  for (const {id} of chosen) console.log(`  by choice  ${id}: ${reasonFor(suite, id)}`);
  const unexpected = different.filter(({id}) => !reasonFor(suite, id));
  for (const {id, expected, actual} of unexpected) {
    console.log(
      `  DIFFERENT  ${id}\n    expected ${JSON.stringify(expected)}\n    actual   ${JSON.stringify(actual)}`,
    );
  }
  return unexpected.length;
}

function reasonFor(suite, id) {
  return known.find((choice) => choice.suite === suite && choice.ids.includes(id))?.reason;
}

function readSuite(name) {
  return readJson(join(suites, `jekyll-behaviour/${name}.json`));
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function bundle(input) {
  const folder = mkdtempSync(join(tmpdir(), 'ssg-conformance-'));
  try {
    const build = await rolldown({input, platform: 'node', logLevel: 'silent'});
    await build.write({file: join(folder, 'entry.mjs'), format: 'esm'});
    return await import(pathToFileURL(join(folder, 'entry.mjs')).href);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
