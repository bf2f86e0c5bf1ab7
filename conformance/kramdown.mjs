#!/usr/bin/env node
// Compares src/kramdown with Jekyll's output for real posts, and with kramdown's own test cases.
// Needs the data in ../shared or where SSG_SHARED points. Exits with 1 if a target is missed.
import {existsSync} from 'node:fs';
import {checkBackEnds, checkCases, checkMutants, checkSite} from './kramdown-checks.mjs';
import {checkColours} from './kramdown-colours.mjs';
import {loadParity, readCases, readSites, sharedFolder} from './kramdown-data.mjs';
import {loadKramdown} from './kramdown-load.mjs';

const shared = sharedFolder();
if (!existsSync(shared)) {
  console.log(`kramdown conformance: nothing to measure, ${shared} is not there (set SSG_SHARED)`);
  process.exit(0);
}
const {kramdown, highlight} = await loadKramdown();
const parity = await loadParity(shared);
const failures = [];
const expect = (name, value, target) => {
  if (value < target) failures.push(`${name}: ${value.toFixed(2)} is below ${target}`);
};
const percent = (n, of) => (of === 0 ? 100 : (100 * n) / of);

const total = {bodies: 0, dom: 0, text: 0};
for (const site of readSites(shared)) {
  const redcarpet = site.name === 'pixelastic';
  const result = checkSite(site, {kramdown, parity, redcarpet});
  const dom = percent(result.dom, site.rows.length);
  const text = percent(result.text, site.rows.length);
  console.log(
    `${site.name.padEnd(22)} ${String(site.rows.length).padStart(4)} bodies  DOM ${dom.toFixed(2).padStart(6)} %  text ${text.toFixed(2).padStart(6)} %${redcarpet ? '  (Redcarpet)' : ''}`,
  );
  for (const miss of result.misses.slice(0, 5)) console.log(`    ${miss}`);
  if (redcarpet) expect('pixelastic, Redcarpet', dom, 97);
  else {
    total.bodies += site.rows.length;
    total.dom += result.dom;
    total.text += result.text;
  }
}
const dom = percent(total.dom, total.bodies);
const text = percent(total.text, total.bodies);
console.log(
  `${'all kramdown sites'.padEnd(22)} ${String(total.bodies).padStart(4)} bodies  DOM ${dom.toFixed(2).padStart(6)} %  text ${text.toFixed(2).padStart(6)} %`,
);
expect('kramdown sites, DOM', dom, 100);
expect('kramdown sites, text', text, 100);

const cases = checkCases(readCases(shared), {kramdown, highlight, parity});
for (const [group, {pass, of}] of cases.groups) console.log(`cases ${group.padEnd(28)} ${pass}/${of}`);
console.log(
  `cases ${'all'.padEnd(28)} ${cases.pass}/${cases.of}  failed: ${cases.failed.join(' ') || 'none'}`,
);
expect('kramdown cases', cases.pass, 122);

// The program has the grammars.
const {loadColours} = await import('../dist/index.js');
const colours = await checkColours(readSites(shared), loadColours);
console.log(
  `colours of code          ${colours.listings} listings, ${percent(colours.same, colours.of).toFixed(1)} % of their characters as rouge has them`,
);

const ends = await checkBackEnds(readSites(shared), {kramdown, parity, step: Number(process.env.STEP ?? 10)});
console.log(`both back ends           ${ends.same}/${ends.of} the same DOM`);
for (const miss of ends.misses.slice(0, 5)) console.log(`    ${miss}`);
expect('both back ends', percent(ends.same, ends.of), 100);

const mutants = checkMutants(readSites(shared), {kramdown, count: Number(process.env.MUTANTS ?? 10_000)});
console.log(
  `mutated posts            ${mutants.count}: ${mutants.thrown.length} thrown, slowest ${mutants.slowest.toFixed(0)} ms, ${mutants.limits} refused as too deep`,
);
for (const miss of mutants.thrown.slice(0, 5)) console.log(`    ${miss}`);
expect('mutated posts', -mutants.thrown.length, 0);

for (const failure of failures) console.error(`below target: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
