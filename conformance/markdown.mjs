/**
 * Runs the Markdown stage on public suites, on real posts with both parsers, and on slow texts.
 * The data are outside the project: in ../shared, or where SSG_SHARED points.
 */
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join, relative} from 'node:path';
import {pathToFileURL} from 'node:url';
import {rolldown} from 'rolldown';

const here = import.meta.dirname;
const shared = process.env.SSG_SHARED ?? join(here, '../../shared');
const isVerbose = process.argv.includes('--verbose');

if (!existsSync(shared)) {
  console.log(`The data is absent: there is no ${shared}. Set SSG_SHARED to the folder that holds it.`);
  process.exit(0);
}

const {ssg, workerFile} = await bundle();
const targets = [
  {file: 'commonmark/spec-0.31.2', target: 639},
  {file: 'gfm/spec-0.29-gfm', target: 649},
  {file: 'gfm/extensions', target: 22},
  {file: 'gfm/regression', target: 15},
];

let failed = false;
for (const parser of ['auto', 'remark']) {
  for (const suite of targets) await runSuite(suite, parser);
}
await runEquality();
await runSlowTexts();
process.exit(failed ? 1 : 0);

/** Plain Markdown: without our own features, which the suites do not expect. */
function plainConfig(parser) {
  return {
    ...fullConfig(parser),
    typography: false,
    headingIds: false,
    headingAnchors: false,
    highlight: false,
  };
}

function fullConfig(parser) {
  return {...ssg.markdownDefaults, parser};
}

function input(path, text) {
  return {path, text, firstLine: 1, language: 'en', format: 'markdown', excerptSeparator: '<!--more-->'};
}

async function runSuite({file, target}, parser) {
  const cases = JSON.parse(readFileSync(join(shared, `suites/${file}.json`), 'utf8'));
  const labels = () => ({taskDone: '', taskOpen: ''});
  const markdown = ssg.createMarkdown({config: plainConfig(parser), labels});
  const different = [];
  for (const example of cases) {
    const {value} = await markdown.render(input(file, example.markdown));
    if (!ssg.sameHtml(unclassed(value.html), example.html)) different.push({...example, actual: value.html});
  }
  report(`${file} (${parser})`, cases.length - different.length, {of: cases.length, target});
  if (isVerbose)
    for (const row of different)
      console.log(row.example, JSON.stringify([row.markdown, row.html, row.actual]));
}

/** Our tables have a class where the suites have an obsolete attribute. */
function unclassed(html) {
  return html.replace(/ class="align-(\w+)"/g, ' align="$1"');
}

async function runEquality() {
  const posts = [...walk(join(shared, 'posts'))].map((file) => [
    relative(shared, file),
    bodyOf(readFileSync(file, 'utf8')),
  ]);
  const native = ssg.createMarkdown({config: fullConfig('auto')});
  const remark = ssg.createMarkdown({config: fullConfig('remark')});
  const routes = {tree: 0, html: 0, syntax: 0, remark: 0};
  let same = 0;
  for (const [path, text] of posts) {
    const [a, b] = [await native.render(input(path, text)), await remark.render(input(path, text))];
    routes[ssg.routeOf(text)]++;
    if (JSON.stringify(a) === JSON.stringify(b)) same++;
    else console.log(`  DIFFERENT ${path}${firstDifference(a.value.html, b.value.html)}`);
  }
  report('real posts, native and remark', same, {of: posts.length, target: posts.length});
  console.log(`  ways taken: ${JSON.stringify(routes)}`);
}

function* walk(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* walk(path);
    else if (/\.(?:md|markdown|mkdn?)$/.test(name)) yield path;
  }
}

function bodyOf(text) {
  return text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
}

function firstDifference(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const part = (html) => JSON.stringify(html.slice(Math.max(0, at - 40), at + 60));
  return `\n    ${part(a)}\n    ${part(b)}`;
}

/** Renders each slow text as a post: it must be rendered, or refused with a diagnostic, in time. */
async function runSlowTexts() {
  const shapes = JSON.parse(readFileSync(join(shared, 'suites/pathological/shapes.json'), 'utf8'));
  let inTime = 0;
  for (const parser of ['auto', 'remark']) {
    const markdown = ssg.createMarkdown({config: fullConfig(parser), workerFile});
    for (const {name, prefix, unit, count, suffix, limit_ms} of shapes) {
      const start = performance.now();
      const {diagnostics} = await markdown.render(input(`${name}.md`, prefix + unit.repeat(count) + suffix));
      const time = performance.now() - start;
      if (time <= limit_ms) inTime++;
      const codes = diagnostics.map(({code}) => code).join(', ') || 'rendered';
      if (isVerbose || time > limit_ms) console.log(`  ${parser} ${name}: ${time.toFixed(0)} ms, ${codes}`);
    }
  }
  report('texts made to be slow', inTime, {of: shapes.length * 2, target: shapes.length * 2});
}

function report(name, passed, {of, target}) {
  const isGood = passed >= target;
  failed ||= !isGood;
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${name}: ${passed} of ${of} (target ${target})`);
}

/** Beside the packages, so that the native parser is found. */
async function bundle() {
  const folder = mkdtempSync(join(here, '../node_modules/.conformance-'));
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
  const entries = {
    entry: join(here, 'markdown-entry.mjs'),
    worker: join(here, '../src/render/markdown/worker.ts'),
  };
  const build = await rolldown({
    input: entries,
    platform: 'node',
    logLevel: 'silent',
    external: [/^satteri/],
  });
  await build.write({dir: folder, format: 'esm', entryFileNames: '[name].mjs'});
  const ssg = await import(pathToFileURL(join(folder, 'entry.mjs')).href);
  return {ssg, workerFile: join(folder, 'worker.mjs')};
}
