#!/usr/bin/env node
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {SHORT_RUN} from './commands/short-run.ts';
import {keepCode, saveCode} from './kept-code.ts';

keepCode(dirname(fileURLToPath(import.meta.url)), process.argv[2] === 'build' ? SHORT_RUN : []);
process.once('exit', saveCode);

void import('./program.ts').then(({run}) => run());
