/**
 * Times the templates of a Jekyll site with this Liquid, with liquidjs and, if installed, with Ruby's.
 * Page data are Jekyll's own, as written by conformance/liquid-dump.rb:
 *   npm run bench:liquid -- --layouts SITE   (a folder or its dump; a small sample without it)
 *   npm run bench:liquid -- --theme themes/default
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {Liquid} from 'liquidjs';
import {rolldown} from 'rolldown';
import {isDump, loadDump} from '../conformance/liquid-dump.mjs';
import {sample} from './liquid-sample.mjs';
import {themeSite} from './liquid-theme.mjs';

const ROUNDS = 5;
const SECONDS = 6;
const here = import.meta.dirname;
const folder = option('--layouts');
const theme = option('--theme');
const work = mkdtempSync(join(tmpdir(), 'liquid-bench-'));

const ours = await bundle(join(here, '../src/liquid/index.ts'));
const dumped = folder && (isDump(folder) ? folder : dumpSite(folder, join(work, 'dump.json')));
const site = dumped ? loadDump(dumped, ours) : theme ? themeSite(theme, ours) : sample(ours);
const compiled = compileAll();
const times = {ours: prepareOurs(), liquidjs: prepareLiquidjs()};
report(measure(times), folder && !isDump(folder) ? timeRuby(folder) : undefined);
rmSync(work, {recursive: true});

function option(name) {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
}

function compileAll() {
  const texts = [...site.texts, ...Object.entries(site.includes)];
  const start = performance.now();
  const engine = ours.createLiquid(site.options);
  const templates = new Map(texts.map(([path, text]) => [path, engine.compile(text, {path})]));
  return {templates, count: texts.length, ms: performance.now() - start};
}

function prepareOurs() {
  return () =>
    site.calls.reduce(
      (size, {template, scope}) => size + compiled.templates.get(template).render(scope).output.length,
      0,
    );
}

/** liquidjs with its parsed templates cached; unknown tags and filters print nothing. */
function prepareLiquidjs() {
  const engine = new Liquid({
    jekyllInclude: true,
    jekyllWhere: true,
    dynamicPartials: false,
    cache: true,
    templates: site.includes,
  });
  const own = Object.keys(site.options.filters ?? {});
  for (const name of [
    'relative_url',
    'absolute_url',
    'markdownify',
    'smartify',
    'strip_index',
    'json_ld',
    'safe',
    ...own,
  ])
    engine.registerFilter(name, (text) => text);
  const tags = [...Object.keys(site.options.tags ?? {}), 'highlight', 'endhighlight', 'post_url'];
  for (const name of tags) engine.registerTag(name, {parse() {}, render: () => ''});
  const plain = plainData();
  const calls = site.calls.map(({template, scope}) => ({template, scope: plain(scope)}));
  const templates = new Map(site.texts.map(([path, text]) => [path, engine.parse(text)]));
  return () =>
    calls.reduce(
      (size, {template, scope}) => size + engine.renderSync(templates.get(template), scope).length,
      0,
    );
}

/** The same data in plain JavaScript types, keeping shared objects shared. */
function plainData() {
  const made = new Map();
  const convert = (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof ours.RubyTime) return new Date(value.epochMs);
    if (value instanceof ours.RubyDate) return new Date(value.dayMs);
    if (made.has(value)) return made.get(value);
    const copy = Array.isArray(value) ? [] : {};
    made.set(value, copy);
    const entries = value instanceof Map ? value : Object.entries(value);
    for (const [key, item] of entries) copy[key] = convert(item);
    return copy;
  };
  return convert;
}

/** The best times in alternating rounds, once the code is warm, in milliseconds of CPU time. */
function measure(runs) {
  const best = Object.fromEntries(Object.keys(runs).map((name) => [name, Number.POSITIVE_INFINITY]));
  const end = performance.now() + SECONDS * 1000;
  for (let round = 0; round < ROUNDS || performance.now() < end; round++) {
    for (const [name, run] of Object.entries(runs)) best[name] = Math.min(best[name], timeOf(name, run));
  }
  return best;
}

function timeOf(name, run) {
  const start = process.cpuUsage();
  const size = run();
  const {user, system} = process.cpuUsage(start);
  if (size === 0) throw new Error(`${name} printed nothing`);
  return (user + system) / 1000;
}

function report({ours: own, liquidjs}, ruby) {
  const ms = (value) => `${value.toFixed(1)} ms`;
  console.log(`compile   ${ms(compiled.ms)} for ${compiled.count} templates, cold`);
  console.log(`ours      ${ms(own)} for ${site.calls.length} pages`);
  console.log(`liquidjs  ${ms(liquidjs)}, ${(liquidjs / own).toFixed(1)} times as long`);
  if (ruby !== undefined) console.log(`Ruby      ${ms(ruby)}, ${(ruby / own).toFixed(1)} times as long`);
}

function dumpSite(source, file) {
  const {status, stderr} = spawnSync('ruby', [join(here, '../conformance/liquid-dump.rb'), source, file], {
    encoding: 'utf8',
  });
  if (status === 0) return file;
  throw new Error(`Ruby's Jekyll could not render ${source}: ${stderr}`);
}

function timeRuby(source) {
  const {stdout} = spawnSync('ruby', [join(here, '../conformance/liquid-dump.rb'), source, '--time'], {
    encoding: 'utf8',
  });
  return Number(stdout) || undefined;
}

async function bundle(input) {
  const file = join(work, 'liquid.mjs');
  const build = await rolldown({input, platform: 'node', logLevel: 'silent'});
  await build.write({file, format: 'esm'});
  await build.close();
  return import(pathToFileURL(file).href);
}
