#!/usr/bin/env node
// Compares the speed of kramdownToHtml and markdown-it: each in its own process, all bodies once, in turn.
// node bench/markdown.mjs [rounds] [options of Node for both]: bodies from ../shared (or SSG_SHARED), or else generated ones.
// With --v8-pool-size=1, the threads in which V8 compiles do not take the processor from the one that is measured.
import {spawnSync} from 'node:child_process';
import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readSites, sharedFolder} from '../conformance/kramdown-data.mjs';
import {bundleKramdown} from '../conformance/kramdown-load.mjs';

const rounds = Number(process.argv[2] ?? 7);
const nodeOptions = process.argv.slice(3);
const folder = await bundleKramdown();
const bodies = existsSync(join(sharedFolder(), 'corpus'))
  ? readSites(sharedFolder())
      .filter(({name}) => name !== 'pixelastic')
      .flatMap(({rows}) => rows.map((row) => row.md))
  : generatedBodies();
const file = join(folder, 'bodies.json');
writeFileSync(file, JSON.stringify(bodies));

const child = fileURLToPath(new URL('./markdown-child.mjs', import.meta.url));
const runs = {'markdown-it': [], kramdownToHtml: []};
for (let round = 0; round < rounds; round++)
  for (const name of Object.keys(runs)) {
    const {stdout, stderr, status} = spawnSync(process.execPath, [...nodeOptions, child, name, folder], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    runs[name].push(JSON.parse(stdout));
  }

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const characters = bodies.reduce((sum, body) => sum + body.length, 0);
console.log(
  `${bodies.length} bodies, ${(characters / 1e6).toFixed(1)} million characters, ${rounds} rounds, medians, ${['Node', process.version, ...nodeOptions].join(' ')}`,
);
for (const [key, label] of [
  ['wall', 'time'],
  ['thread', 'time of the main thread (CPU)'],
]) {
  const value = (name) => median(runs[name].map((run) => run[key]));
  const [other, own] = [value('markdown-it'), value('kramdownToHtml')];
  console.log(
    `${label.padEnd(30)} markdown-it ${other.toFixed(0)} ms  kramdownToHtml ${own.toFixed(0)} ms  ${(other / own).toFixed(2)} times as fast`,
  );
}

/** Made-up posts, for when there are no real ones. */
function generatedBodies() {
  const words =
    'the group meets every month and talks about code, people and "tools" that don\'t break -- most of the time'.split(
      ' ',
    );
  const sentence = (n) => Array.from({length: 12}, (_, i) => words[(n * 7 + i * 5) % words.length]).join(' ');
  return Array.from({length: 300}, (_, n) =>
    [
      `## Talk ${n}: ${sentence(n).slice(0, 30)}`,
      ...Array.from(
        {length: 6},
        (_, i) =>
          `${sentence(n + i)} [link ${i}](https://example.org/${n}/${i}), *${words[i]}* and **${words[n % 9]}**. ${sentence(i)}`,
      ),
      Array.from({length: 5}, (_, i) => `* ${sentence(n + i)} \`code ${i}\``).join('\n'),
      '```js\nconst answer = 42;\n```',
      '> ' + sentence(n),
    ].join('\n\n'),
  );
}
