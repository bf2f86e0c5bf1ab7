#!/usr/bin/env node
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {IS_TRIED, keepCode, saveCode} from './runtime/kept-code.ts';
import {refuseNode} from './runtime/node-version.ts';

const isNode20 = process.versions.node.startsWith('20.');

/** V8 flags that are set before a build is loaded. */
const SHORT_RUN: readonly string[] = [
  // A build ends before most optimised code has paid off, so V8 is to optimise only functions that have run
  // for longer. From Node 22 on, it optimises in cheaper steps anyway.
  ...(isNode20 ? ['--interrupt-budget=400000'] : []),
  // V8's default, spelled out because it is changed when a small site is built (commands/short-run.ts).
  ...(IS_TRIED ? ['--semi-space-growth-factor=2'] : []),
];

const refusal = refuseNode(process.versions.node);
if (refusal === undefined) start();
else {
  process.stderr.write(refusal);
  process.exitCode = 2;
}

function start(): void {
  keepCode(dirname(fileURLToPath(import.meta.url)), process.argv[2] === 'build' ? SHORT_RUN : []);
  process.once('exit', saveCode);
  void import('./program.ts').then(({run}) => run());
}
