/**
 * Runs the Liquid suites: golden-liquid in lax and strict mode, Jekyll's slugs, and probes recorded from
 * Jekyll. The public suites are outside the project: in ../shared, or where SSG_SHARED points. The layouts of
 * Jekyll sites named after `--sites` are compared with Ruby's Jekyll, if it is installed.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {rolldown} from 'rolldown';
import {isDump, loadDump} from './liquid-dump.mjs';

const TARGETS = {lax: 940, strict: 950};
const here = import.meta.dirname;
const shared = process.env.SSG_SHARED ?? join(here, '../../shared');
const verbose = process.argv.includes('--verbose');
const sites = process.argv.includes('--sites') ? process.argv.slice(process.argv.indexOf('--sites') + 1) : [];

const liquid = await bundle(join(here, '../src/liquid/index.ts'));
const results = [...runSuites(), runProbes(), ...sites.map(runSite)];
for (const {name, passed, of, least} of results) {
  console.log(`${passed >= least ? 'ok  ' : 'FAIL'} ${name}: ${passed} of ${of}, at least ${least}`);
}
process.exitCode = results.every(({passed, least}) => passed >= least) ? 0 : 1;

function runSuites() {
  const suites = join(shared, 'suites');
  if (existsSync(suites)) return [runGolden('lax', suites), runGolden('strict', suites), runSlugify(suites)];
  console.log(`The suites are absent: there is no ${suites}. Set SSG_SHARED to the folder that holds them.`);
  return [];
}

function runGolden(mode, suites) {
  const {tests} = readTyped(join(suites, 'golden-liquid/golden_liquid.json'));
  const failed = tests.filter((test) => !passesGolden(test, mode));
  const known = JSON.parse(
    readFileSync(join(suites, 'golden-liquid/ruby-liquid-5.4.0-results.json'), 'utf8'),
  );
  const ruby = new Set(known.failures.map(({name}) => name));
  for (const {name} of failed)
    if (verbose) console.log(`  golden ${mode}: ${name}${ruby.has(name) ? ' (Ruby too)' : ''}`);
  return {
    name: `golden-liquid, ${mode}`,
    passed: tests.length - failed.length,
    of: tests.length,
    least: TARGETS[mode],
  };
}

function passesGolden({template, data = {}, templates = {}, invalid, result, results = [result]}, mode) {
  const resolveInclude = (name) => (name in templates ? {path: name, text: templates[name]} : undefined);
  const engine = liquid.createLiquid({errorMode: mode, strictFilters: mode === 'strict', resolveInclude});
  const {output, errors} = render(engine, template, data);
  return invalid ? errors.length > 0 : errors.length === 0 && results.includes(output);
}

function runSlugify(suites) {
  const rows = JSON.parse(readFileSync(join(suites, 'jekyll-behaviour/slugify.json'), 'utf8'));
  const failed = rows.filter(
    ({input, mode, cased, expected}) => liquid.slugify(input, mode, cased) !== expected,
  );
  for (const row of failed) console.log(`  slugify ${row.id}: ${JSON.stringify(row.expected)}`);
  return {name: 'slugify', passed: rows.length - failed.length, of: rows.length, least: rows.length};
}

function runProbes() {
  const {groups} = readTyped(join(here, '../src/liquid/jekyll-probes/probes.json'));
  const probes = groups.flatMap((group) => {
    const engine = liquid.createLiquid({
      timeZone: group.zone,
      errorMode: group.liquid.error_mode ?? 'warn',
      strictFilters: group.liquid.strict_filters ?? false,
      strictVariables: group.liquid.strict_variables ?? false,
      resolveInclude: (name) =>
        name in group.includes ? {path: name, text: group.includes[name]} : undefined,
    });
    return group.cases.filter(({differs}) => !differs).map((probe) => ({probe, engine, data: group.data}));
  });
  const failed = probes.filter(({probe, engine, data}) => {
    const {output, errors} = render(engine, probe.template, data);
    return 'expected' in probe ? errors.length > 0 || output !== probe.expected : errors.length === 0;
  });
  for (const {probe} of failed) console.log(`  probe: ${probe.template}`);
  return {
    name: 'probes of Jekyll',
    passed: probes.length - failed.length,
    of: probes.length,
    least: probes.length,
  };
}

/** Renders a site's layouts with the data Jekyll gave them, and compares the output. */
function runSite(folder) {
  const dump = loadDump(isDump(folder) ? folder : dumpSite(folder), liquid);
  const engine = liquid.createLiquid(dump.options);
  const templates = new Map(dump.texts.map(([path, text]) => [path, engine.compile(text, {path})]));
  const failed = dump.calls.filter(
    ({template, scope, expected}) => templates.get(template).render(scope).output !== expected,
  );
  for (const {template, name} of failed.slice(0, 5)) console.log(`  ${template} of ${name} differs`);
  const {length} = dump.calls;
  return {name: `layouts of ${basename(folder)}`, passed: length - failed.length, of: length, least: length};
}

function dumpSite(folder) {
  const file = join(mkdtempSync(join(tmpdir(), 'liquid-dump-')), 'dump.json');
  const {status, stderr} = spawnSync('ruby', [join(here, 'liquid-dump.rb'), folder, file], {
    encoding: 'utf8',
  });
  if (status === 0) return file;
  throw new Error(`Ruby's Jekyll could not render ${folder}: ${stderr}`);
}

function render(engine, template, data) {
  const compiled = engine.compile(template, {path: 'template'});
  const {output, diagnostics} = compiled.render(data);
  return {
    output,
    errors: [...compiled.diagnostics, ...diagnostics].filter(({severity}) => severity === 'error'),
  };
}

/** Reads JSON, keeping the decimal point of floats, and converts marked Ruby values. */
function readTyped(file) {
  const text = readFileSync(file, 'utf8').replace(
    /"(?:[^"\\]|\\.)*"|-?\d+\.\d+(?:[eE][-+]?\d+)?/g,
    (token) => (token.startsWith('"') ? token : `{"$float": "${token}"}`),
  );
  return JSON.parse(text, (_, value) => rubyValue(value));
}

function rubyValue(value) {
  if (typeof value !== 'object' || value === null) return value;
  if ('$float' in value) return liquid.rubyFloat(Number(value.$float));
  if ('$time' in value) return liquid.rubyTime(value.$time[0], value.$time[1], value.$time[2] ?? undefined);
  if ('$date' in value) return liquid.rubyDate(...value.$date);
  if ('$big' in value) return BigInt(value.$big);
  return '$map' in value ? new Map(value.$map) : value;
}

async function bundle(input) {
  const folder = mkdtempSync(join(tmpdir(), 'liquid-'));
  const file = join(folder, 'liquid.mjs');
  const build = await rolldown({input, platform: 'node', logLevel: 'silent'});
  await build.write({file, format: 'esm'});
  await build.close();
  const module = await import(pathToFileURL(file).href);
  rmSync(folder, {recursive: true});
  return module;
}
