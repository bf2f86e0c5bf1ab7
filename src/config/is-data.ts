/** `import {defineConfig, type Plugin} from 'usergroup-ssg'`, the usual first line of a config. */
const USUAL_IMPORT =
  /^import\s*\{\s*defineConfig\s*(?:,\s*type\s+\w+\s*)*,?\s*\}\s*from\s*(['"])usergroup-ssg\1;?\s*$/m;

const COMMENT_OR_TEXT =
  /\/\*[\s\S]*?\*\/|\/\/.*|(['"])(?:(?!\1)[^\\\n]|\\[\s\S])*\1|`(?:[^`\\$]|\\[\s\S])*`/g;

/** What remains of plain settings: names, numbers, lists and maps. */
const PLAIN = /^[\w\s{}[\],:;="+-]*$/;
const WORDS: ReadonlySet<string> = new Set([
  'export',
  'default',
  'const',
  'as',
  'true',
  'false',
  'null',
  'undefined',
]);

/**
 * Whether a config file always gives the same value for the same text: YAML, or a module of settings only,
 * without functions or calls.
 */
export function isData(path: string, text: string): boolean {
  if (/\.ya?ml$/.test(path)) return true;
  const left = text
    .replace(USUAL_IMPORT, '')
    .replace(COMMENT_OR_TEXT, (found) => (found.startsWith('/') ? ' ' : '""'))
    .replace(/\bdefineConfig\s*\(([^()]*)\)/, '$1')
    .replace(/\b\d[\d_.]*\b/g, '0');
  return PLAIN.test(left) && namesIn(left).every((name) => WORDS.has(name) || isDeclared(name, left));
}

/** All names except keys. */
function namesIn(code: string): string[] {
  return [...code.matchAll(/\b[A-Za-z_]\w*\b(?!\s*:)/g)].map(([name]) => name);
}

function isDeclared(name: string, code: string): boolean {
  return new RegExp(`\\bconst\\s+${name}\\s*=`).test(code);
}
