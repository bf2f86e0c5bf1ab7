#!/usr/bin/env node
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {IS_TRIED, keepCode, saveCode} from './runtime/kept-code.ts';

const isNode20 = process.versions.node.startsWith('20.');

/** What V8 is told before a build is loaded. */
const SHORT_RUN: readonly string[] = [
  // A build ends before most optimized code has paid for its making: functions have to run longer before V8 optimizes
  // them. From Node 22 on it does so in cheaper steps by itself.
  ...(isNode20 ? ['--interrupt-budget=400000'] : []),
  // What it does by itself, until a small site is built (commands/short-run.ts).
  ...(IS_TRIED ? ['--semi-space-growth-factor=2'] : []),
];

keepCode(dirname(fileURLToPath(import.meta.url)), process.argv[2] === 'build' ? SHORT_RUN : []);
process.once('exit', saveCode);

void import('./program.ts').then(({run}) => run());
