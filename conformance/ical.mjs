/**
 * Checks the calendars of the fixture site against RFC 5545 and reads them with two other parsers.
 * The table of rules is outside the project: in ../shared, or where SSG_SHARED points.
 */
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import {rolldown} from 'rolldown';

const here = import.meta.dirname;
const table = join(process.env.SSG_SHARED ?? join(here, '../../shared'), 'suites/ical/rules.json');

if (!existsSync(table)) {
  console.log(`The data is absent: there is no ${table}. Set SSG_SHARED to the folder that holds it.`);
  process.exit(0);
}

const {rules, text, fold} = JSON.parse(readFileSync(table, 'utf8'));
const ssg = await bundle();
const site = await ssg.buildFixture();
const calendars = [...site.files].filter(([path]) => path.endsWith('.ics'));
const faults = calendars.flatMap(([path, file]) =>
  ssg.checkCalendar(file).map((fault) => `${path} ${fault}`),
);
const changes = await brokenByChanges();

let failed = false;
report('rules', rules.length - brokenRules().length, rules.length, brokenRules());
report('texts', ...count(text, ({input, expected}) => ssg.escapeText(input) === expected));
report('foldings', ...count(fold, ({line, one_valid_folding}) => ssg.fold(line) === one_valid_folding));
report('calendars read by ical.js and node-ical alike', ...count(calendars, ([, file]) => readsAlike(file)));
process.exit(failed ? 1 : 0);

/** Ids of the rules that some calendar breaks; ical3 is about the same property as ical1. */
function brokenRules() {
  const found = [...faults, ...changes];
  return rules.filter(({id}) => found.some((fault) => fault.includes(`${id}:`))).map(({id}) => id);
}

/** Checks rules about two states of one event: what stays, and what increases. */
async function brokenByChanges() {
  const path = 'content/posts/2026-10-20-soiree-performance.md';
  const file = 'events/performance-2026.ics';
  const post = readFileSync(join(here, '../src/presets/group/test/site', path), 'utf8');
  const later = await ssg.buildFixture({now: '2027-06-01T00:00:00Z'});
  const off = await ssg.buildFixture({
    files: {[path]: post.replace('status: postponed', 'status: cancelled')},
  });
  const valueIn = (build, name) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(build.files.get(file))?.[1];
  const isSame =
    later.files.get(file) === site.files.get(file) && valueIn(off, 'UID') === valueIn(site, 'UID');
  const grows = Number(valueIn(off, 'SEQUENCE')) > Number(valueIn(site, 'SEQUENCE'));
  const isOff = valueIn(off, 'STATUS') === 'CANCELLED';
  return [
    ...(isSame ? [] : ['ical13: the id changed']),
    ...(grows && isOff ? [] : ['ical14: no new edition']),
  ];
}

function readsAlike(file) {
  const root = new ICAL.Component(ICAL.parse(file));
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const one = root.getAllSubcomponents('vevent').map((component) => {
    const {uid, summary, description, startDate} = new ICAL.Event(component);
    return [uid, summary, description, startDate.isDate ? startDate.toString() : startDate.toUnixTime()];
  });
  const two = Object.values(nodeIcal.sync.parseICS(file)).filter(({type}) => type === 'VEVENT');
  const day = (date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0'));
  const other = two.map(({uid, summary, description, start}) => [
    ...[uid, summary, description],
    start.dateOnly ? day(start).join('-') : start.getTime() / 1000,
  ]);
  return JSON.stringify(one) === JSON.stringify(other);
}

function count(cases, passes) {
  const bad = cases.filter((one) => !passes(one));
  return [cases.length - bad.length, cases.length, bad.map((one) => JSON.stringify(one).slice(0, 120))];
}

function report(name, passed, all, bad) {
  failed ||= passed < all;
  console.log(
    `${passed === all ? 'ok  ' : 'FAIL'} ${name}: ${passed} of ${all}${bad.length > 0 ? `\n  ${bad.join('\n  ')}` : ''}`,
  );
  if (name === 'rules') for (const fault of [...faults, ...changes]) console.log(`  ${fault}`);
}

async function bundle() {
  const folder = mkdtempSync(join(here, '../node_modules/.conformance-'));
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
  const build = await rolldown({
    input: {entry: join(here, 'ical-entry.mjs'), worker: join(here, '../src/render/markdown/worker.ts')},
    platform: 'node',
    logLevel: 'silent',
    external: [/^[a-z@]/],
  });
  await build.write({dir: folder, format: 'esm', entryFileNames: '[name].mjs'});
  return import(pathToFileURL(join(folder, 'entry.mjs')).href);
}
