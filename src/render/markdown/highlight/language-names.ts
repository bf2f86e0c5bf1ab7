/** Prism's name for a language as authors write it after a fence. */
export function grammarName(language: string): string {
  const name = language.toLowerCase();
  return byAlias.get(name) ?? name;
}

/** Whether Prism knows the language although it is not one of the common ones. */
export function isRare(name: string): boolean {
  return rare.has(name);
}

const aliases: Readonly<Record<string, string>> = {
  apacheconf: 'apache htaccess',
  bash: 'sh shell zsh ksh',
  batch: 'bat cmd',
  clojure: 'clj',
  cpp: 'c++ cxx',
  csharp: 'cs dotnet c#',
  diff: 'patch udiff',
  docker: 'dockerfile containerfile',
  elixir: 'ex exs',
  erlang: 'erl',
  fsharp: 'f#',
  gherkin: 'cucumber feature',
  go: 'golang',
  graphql: 'gql',
  groovy: 'jenkinsfile',
  handlebars: 'hbs mustache',
  haskell: 'hs',
  hcl: 'terraform tf',
  http: 'https',
  ini: 'conf cfg dosini',
  javascript: 'js mjs cjs node',
  json: 'webmanifest',
  json5: 'jsonc',
  julia: 'jl',
  kotlin: 'kt kts',
  latex: 'context tex bibtex',
  less: 'lesscss',
  liquid: 'jekyll',
  lua: 'luau',
  makefile: 'make mk',
  markdown: 'md',
  markup: 'atom html mathml rss ssml svg xml xhtml vue svelte',
  matlab: 'octave',
  objectivec: 'objc objective-c obj-c',
  perl: 'pl',
  php: 'php3 php5 phtml',
  powershell: 'ps1 pwsh',
  protobuf: 'proto',
  puppet: 'pp',
  python: 'py py3 python3',
  ruby: 'rb irb',
  rust: 'rs',
  scala: 'sbt',
  'shell-session': 'sh-session shellsession console terminal',
  solidity: 'sol',
  sql: 'mysql postgresql postgres sqlite pgsql',
  twig: 'jinja',
  typescript: 'ts mts cts',
  wasm: 'wat',
  yaml: 'yml',
};

const byAlias = new Map(
  Object.entries(aliases).flatMap(([name, others]) =>
    others.split(' ').map((other) => [other, name] as const),
  ),
);

const rare = new Set(
  (
    'abap abnf actionscript ada agda al antlr4 g4 apex apl applescript aql arduino ino arff armasm ' +
    'arm-asm arturo art asciidoc adoc asm6502 asmatmel aspnet autohotkey autoit avisynth avs avro-idl ' +
    'avdl awk gawk bbcode shortcode bbj bicep birb bison bnf rbnf bqn brainfuck brightscript bro bsl ' +
    'oscript cfscript cfc chaiscript cil cilkc cilk-c cilkcpp cilk cilk-cpp clike cmake cobol ' +
    'coffeescript coffee concurnas conc cooklang coq crystal cshtml razor csp css-extras csv cue ' +
    'cypher d dataweave dax dhall django jinja2 dns-zone-file dns-zone dot gv ebnf editorconfig ' +
    'eiffel ejs eta etlua excel-formula xls xlsx factor firestore-security-rules flow fortran ftl ' +
    'gap gcode gdscript gedcom gettext po glsl gml gamemakerlanguage gn gni go-module go-mod gradle ' +
    'haml haxe hlsl hoon hpkp hsts ichigojam icon icu-message-format idris idr iecst ignore gitignore ' +
    'hgignore npmignore inform7 io j javadoc javadoclike javastacktrace jexl jolie jq js-extras js- ' +
    'templates jsdoc jsonp jsstacktrace keepalived keyman kumir kum kusto latte lilypond ly linker- ' +
    'script ld lisp elisp emacs emacs-lisp livescript llvm log lolcode magma markup-templating mata ' +
    'maxscript mel mermaid metafont mizar mongodb monkey moonscript moon n1ql n4js n4jsd nand2tetris- ' +
    'hdl naniscript nani nasm neon nevod nim nsis odin opencl openqasm qasm oz parigp parser pascal ' +
    'objectpascal pascaligo pcaxis px peoplecode pcode php-extras phpdoc plant-uml plantuml plsql ' +
    'powerquery mscript pq processing promql psl pug pure purebasic pbfasm purescript purs q qml qore ' +
    'qsharp qs racket rkt reason rego renpy rpy rescript res rest rip roboconf robotframework robot ' +
    'sas scheme smali smalltalk smarty sml smlnj solution-file sln soy sparql rq splunk-spl sqf ' +
    'squirrel stan stata stylus supercollider sclang systemd t4-cs t4 t4-templating t4-vb tap tcl ' +
    'textile tremor trickle troy tt2 turtle trig typoscript tsconfig unrealscript uc uscript uorazor ' +
    'uri url v vala vbnet velocity verilog vhdl visual-basic vb vba warpscript web-idl webidl wgsl ' +
    'wiki wolfram mathematica nb wl wren xeora xeoracube xml-doc xojo xquery yang'
  ).split(' '),
);
