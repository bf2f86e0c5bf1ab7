import {expect, it} from 'vitest';
import {rougeHighlight} from './rouge-highlight.ts';

/** The classes with their text, as `class:text`. */
const classes = (code: string, language: string) =>
  Array.from(
    rougeHighlight(code, language)!.matchAll(/class="(\w+)">([^<]*)/g),
    ([, name, text]) => `${name}:${text!.trim()}`,
  ).join(' ');

it.each([
  ['ruby', 'x = Class.new', 'n:x o:= no:Class p:. nf:new'],
  ['php', '$a = new B("c");', 'nv:$a o:= k:new nc:B p:( s2:"c" p:);'],
  ['html', '<a href="x">b</a>', 'nt:&lt;a na:href= s:"x" nt:&gt; nt:&lt;/a&gt;'],
  ['yaml', 'a: 1 # c', 'na:a pi:: m:1 c1:# c'],
  [
    'yaml',
    'a: "x"\nb:\n  - plain words\n  - true',
    'na:a pi:: s2:" s:x" na:b pi:: pi:- s:plain words pi:- no:true',
  ],
  ['yaml', 'd: |\n  text\n  more\n', 'na:d pi:: pi:| s:text s:more'],
  ['js', 'const a = {b: "c"}; // e', 'kd:const nx:a o:= p:{ na:b p:: dl:" s2:c dl:" p:}; c1:// e'],
  ['js', 'window.foo(x => x.y)', 'nb:window p:. nx:foo p:( nx:x o:=&gt; nx:x p:. nx:y p:)'],
  ['ts', "import type {X} from 'y'", "k:import kd:type p:{ nx:X p:} k:from dl:' s1:y dl:'"],
  [
    'ts',
    'f = (x: string): Promise<void>',
    'nx:f o:= p:( nx:x p:: kr:string p:): nb:Promise o:&lt; k:void o:&gt;',
  ],
  [
    'php',
    'final class A { public function c($d) {} }',
    'k:final kd:class nc:A p:{ k:public k:function n:c p:( nv:$d p:) p:{} p:}',
  ],
  [
    'go',
    'func main() { var s string = "a" // c\n}',
    'k:func n:main p:() p:{ k:var n:s kt:string o:= s:"a" c:// c p:}',
  ],
  [
    'kotlin',
    'private fun a(b: String): Int = 1',
    'k:private k:fun nf:a p:( n:b p:: nc:String p:): nc:Int p:= mi:1',
  ],
  ['diff', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b', 'gd:--- a/x gi:+++ b/x p:@@ -1 +1 @@ gd:-a gi:+b'],
  [
    'java',
    '@Override\nvoid f() { a.b("c"); }',
    'nd:@Override kt:void nf:f o:() o:{ n:a o:. na:b o:( s:"c" o:); o:}',
  ],
  ['c', 'static uint8_t a = f("b", NULL);', 'k:static kt:uint8_t n:a o:= n:f p:( s:"b" p:, nb:NULL p:);'],
  [
    'css',
    'a { margin: 0 -1.5em; color: #a0b1c2 }',
    'nt:a p:{ nl:margin p:: m:0 m:-1.5em p:; nl:color p:: m:#a0b1c2 p:}',
  ],
  ['python', 'x not in self.y', 'n:x ow:not ow:in bp:self p:. n:y'],
  ['bash', 'cd /x | nginx 80', 'nb:cd'],
  ['bash', 'tool --flag "$X"', 'nt:--flag s2:" nv:$X s2:"'],
  ['sql', 'SELECT a -- b', 'k:SELECT n:a c1:-- b'],
])('gives %s the classes that rouge gives', (language, code, expected) => {
  expect(classes(code, language)).toBe(expected);
});

it('keeps every character', () => {
  const code = 'const a = [1, "b"] < 1 && "d"; // e\n';
  const text = rougeHighlight(code, 'js')!
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
  expect(text).toBe(code);
});

it('leaves languages without a grammar alone', () => {
  expect(rougeHighlight('a', 'cobol')).toBeUndefined();
  expect(rougeHighlight('a', 'constructor')).toBeUndefined();
});
