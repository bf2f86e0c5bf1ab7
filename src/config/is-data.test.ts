import {expect, it} from 'vitest';
import {isData} from './is-data.ts';

const config = (settings: string, head = "import {defineConfig} from 'usergroup-ssg';\n") =>
  `${head}\nexport default defineConfig({title: 'Group', ${settings}});\n`;

it.each([
  ['settings', config('')],
  ['settings with types', config('', "import {defineConfig, type Plugin} from 'usergroup-ssg';\n")],
  ['nothing imported', "export default {title: 'Group'};"],
  [
    'all kinds of values',
    config('a: [1, -2.5], b: {"c d": `e`, f: null}, /* g */ h: true, // i()\n j: "it\'s: import"'),
  ],
  ['a value of its own', `const url = 'https://group.example';\n${config('url', '')}`],
])('treats a config as data if it is %s', (_, text) => {
  expect(isData('ssg.config.ts', text)).toBe(true);
});

it('treats YAML as data, whatever it contains', () => {
  expect(isData('ssg.config.yml', 'title: import process')).toBe(true);
});

it.each([
  ['the environment', config("url: process.env['URL']")],
  ['the clock', config('title: String(new Date())')],
  ['chance', config('title: String(Math.random())')],
  [
    'another module',
    config('title', "import {defineConfig} from 'usergroup-ssg';\nimport title from './title.js';\n"),
  ],
  ['what another module exports', "export {default} from './site.js';\n"],
  ['the language of the machine', config('title: (1234.5).toLocaleString()')],
  ['the terminal', `console.log("hello");\n${config('', '')}`],
  ['nothing yet, but is a function', config("plugins: [{name: 'own', read(sources) { return sources; }}]")],
  ['nothing yet, but is a short function', config('title: () => 1')],
  ['a text that holds code', config(['title: `$', '{process.pid}`'].join(''))],
  ['more of this package', config('', "import {defineConfig, walk} from 'usergroup-ssg';\n")],
  ['a module that is loaded later', config("title: (await import('./title.js')).default")],
  ['where it lies', config('title: __dirname')],
  ['whatever it likes', config("title: (() => 0)['constructor']('return 1')()")],
])('treats a config as code if it looks at %s', (_, text) => {
  expect(isData('ssg.config.ts', text)).toBe(false);
});
