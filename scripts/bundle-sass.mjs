// Bundles Dart Sass as one small file. Its five-megabyte function is called at once, so it is put in
// parentheses: V8 then compiles it in the first pass over the text rather than in a second and third.
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {rolldown} from 'rolldown';
import {minifySync} from 'rolldown/utils';
import {ascii} from './ascii.mjs';

const BEGIN = '_cliPkgExports.load = function(';
const END = /\}\s*$/;

/** Writes the bundle; returns the files that it was made from. */
export async function bundleSass(file) {
  const program = join(dirname(createRequire(import.meta.url).resolve('sass')), 'sass.dart.js');
  const sass = readFileSync(program, 'utf8');
  if (sass.split(BEGIN).length !== 2 || !END.test(sass))
    throw new Error('Sass is put together in another way than before.');
  const lists = createRequire(program).resolve('immutable');
  const text = `${await asExpression(lists)}
${sass.replace(BEGIN, BEGIN.replace('function', '(function')).replace(END, '});')}
const library = globalThis._cliPkgExports.pop();
if (globalThis._cliPkgExports.length === 0) delete globalThis._cliPkgExports;
library.load({
  util: require('util'),
  stream: require('stream'),
  nodeModule: require('module'),
  fs: require('fs'),
  immutable,
});
module.exports = library;`;
  const {code, errors} = minifySync('sass.cjs', text, {module: false, mangle: {toplevel: false}});
  if (errors.length > 0) throw new Error(errors[0].message);
  writeFileSync(file, ascii(code));
  return [program, lists];
}

async function asExpression(input) {
  const bundle = await rolldown({input, logLevel: 'warn'});
  const {output} = await bundle.generate({format: 'iife', name: 'immutable'});
  return output[0].code;
}
