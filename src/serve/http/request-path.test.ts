import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {folderShelf} from '../folder-shelf.ts';
import {type Located, locate} from '../locate.ts';

let root = '';
let shelf = folderShelf(tmpdir());

/** Everything that may be served begins with “public”; everything else is a secret. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ssg-path-'));
  put('public/index.html', 'public home');
  put('public/about.html', 'public about');
  put('public/a/index.html', 'public a');
  put('public/a/b.txt', 'public b');
  put('public/été/index.html', 'public été');
  put('public/50%.html', 'public percent');
  put('public/%2e%2e/x.html', 'public odd name');
  put('public/.well-known/security.txt', 'public well-known');
  put('public/.git/config', 'secret of git');
  put('public/.ssg-manifest.json', 'secret list');
  put('public2/index.html', 'secret sibling');
  put('secret.txt', 'secret');
  symlinkSync(join(root, 'secret.txt'), join(root, 'public/link.txt'));
  symlinkSync(root, join(root, 'public/up'));
  symlinkSync(join(root, 'public/.git'), join(root, 'public/history'));
  symlinkSync(join(root, 'public/a'), join(root, 'public/same'));
  symlinkSync(join(root, 'public/loop'), join(root, 'public/loop'));
  shelf = folderShelf(join(root, 'public'));
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), text);
}

const find = (target: string): Located => locate(target, {shelf, base: ''});

function show(found: Located): string {
  if (found.kind !== 'item') return found.kind === 'redirect' ? `→ ${found.to}` : found.kind;
  const {content} = found.item;
  return typeof content === 'object' && 'file' in content ? read(content.file) : 'not a file';
}

const texts = new Map<string, string>();

function read(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

describe('the path of a request', () => {
  it.each([
    ['/', 'public home'],
    ['/index.html', 'public home'],
    ['/about', 'public about'],
    ['/about.html?x=/../../', 'public about'],
    ['/about/', 'missing'],
    ['/a', '→ /a/'],
    ['/a?q=1', '→ /a/?q=1'],
    ['/a/', 'public a'],
    ['/a/b.txt', 'public b'],
    ['/%61/b.txt', 'public b'],
    ['/%C3%A9t%C3%A9', '→ /%C3%A9t%C3%A9/'],
    ['/%C3%A9t%C3%A9/', 'public été'],
    ['/50%25', 'public percent'],
    ['/same/b.txt', 'public b'],
    ['/.well-known/security.txt', 'public well-known'],
    ['/nothing', 'missing'],
  ])('%s leads to %s', (target, expected) => expect(show(find(target))).toBe(expected));

  // Ways that led out of other development servers, with the advisory if there is one.
  it.each([
    ['..', '/../secret.txt'],
    ['.. below a folder', '/a/../../secret.txt'],
    ['.. that would stay inside', '/a/../about.html'],
    ['encoded dots (GHSA-wr3j-pwj9-hqq6)', '/%2e%2e/secret.txt'],
    ['encoded dots in capitals', '/%2E%2E/secret.txt'],
    ['half-encoded dots', '/.%2e/secret.txt'],
    ['encoded slash', '/..%2fsecret.txt'],
    ['encoded slash inside', '/a%2fb.txt'],
    ['backslash (GHSA-g7r4-m6w7-qqqr)', '/..\\secret.txt'],
    ['encoded backslash', '/..%5csecret.txt'],
    ['backslash at the end (GHSA-93m4-6634-74q7)', '/about.html\\'],
    ['doubled slash', '//secret.txt'],
    ['doubled slash inside', '/a//b.txt'],
    ['absolute path', '//etc/passwd'],
    ['absolute target', 'http://localhost/../secret.txt'],
    ['other origin', 'http://evil.example/index.html'],
    ['no path', '*'],
    ['empty target', ''],
    ['no slash', 'about.html'],
    ['# (GHSA-356w-63v5-8wf4)', '/#/../secret.txt'],
    ['# behind a good path', '/about.html#x'],
    ['# in the query', '/about.html?#/../secret.txt'],
    ['NUL', '/about.html%00.txt'],
    ['line break', '/about%0a.html'],
    ['raw control character', '/about\x01.html'],
    ['raw space', '/a b'],
    ['bytes that are not encoded', '/\u00c3\u00a9t\u00c3\u00a9/'],
    ['overlong UTF-8', '/%c0%ae%c0%ae/secret.txt'],
    ['cut UTF-8', '/%C3'],
    ['no hexadecimal', '/%zz'],
    ['%u', '/%u002e%u002e/secret.txt'],
    ['lone percent', '/50%'],
    ['dot', '/./about.html'],
    ['our list of files', '/.ssg-manifest.json'],
    ['a very long name', `/${'a'.repeat(300)}`],
    ['a very long path', `/${'a/'.repeat(3000)}`],
  ])('is refused when it is odd: %s', (_, target) => expect(find(target).kind).toBe('odd'));

  it.each([
    ['twice encoded (GHSA-ggxq-hp9w-j794)', '/%252e%252e/secret.txt'],
    ['three times encoded', '/%25252e%25252e/secret.txt'],
    ['sibling folder with the same beginning (GHSA-g4jq-h2w9-997c)', '/up/public2/index.html'],
    ['sibling by dots', '/%252e%252e/public2/index.html'],
    ['link to a file outside', '/link.txt'],
    ['link to a folder outside', '/up/secret.txt'],
    ['link to what is hidden', '/history/config'],
    ['link to itself', '/loop'],
    ['hidden folder', '/.git/config'],
    ['query that others read as part of the path (GHSA-x574-m823-4x7w)', '/secret.txt?raw??'],
    ['stream of NTFS (CVE-2026-53571)', '/about.html::$DATA'],
    ['short name of 8.3', '/GIT~1/config'],
    ['drive', '/C:/secret.txt'],
    ['parameters of a segment', '/..;/secret.txt'],
    ['file as folder', '/about.html/x'],
    ['folder itself', '/.well-known'],
  ])('leads nowhere: %s', (_, target) => expect(['missing', 'odd']).toContain(find(target).kind));

  it('reads a name that only looks encoded as it is written', () => {
    expect(show(find('/%252e%252e/x.html'))).toBe('public odd name');
  });

  it('is below the base path', () => {
    const at = (target: string) => show(locate(target, {shelf, base: '/blog'}));
    expect(at('/')).toBe('→ /blog/');
    expect(at('/blog')).toBe('missing');
    expect(at('/blog/')).toBe('public home');
    expect(at('/blog/a')).toBe('→ /blog/a/');
    expect(at('/blogger/')).toBe('missing');
    expect(at('/about.html')).toBe('missing');
  });

  it('never leads out of the folder, whatever a million requests ask for', () => {
    const seed = Number(process.env.SEED ?? Date.now() % 1e9);
    const random = randomFrom(seed);
    const pick = () => PIECES[Math.floor(random() * PIECES.length)] as string;
    const kinds: Record<string, number> = {};
    for (let count = 0; count < 1_000_000; count++) {
      let target = random() < 0.95 ? '/' : '';
      for (let pieces = random() * 7; pieces > 0; pieces--) target += pick();
      const found = find(target);
      kinds[found.kind] = (kinds[found.kind] ?? 0) + 1;
      if (found.kind === 'item' && !show(found).startsWith('public'))
        throw new Error(`SEED=${seed}: ${target}`);
      if (found.kind === 'redirect' && !/^\/[^/\\]/.test(found.to))
        throw new Error(`SEED=${seed}: ${target} → ${found.to}`);
    }
    for (const kind of ['item', 'redirect', 'missing', 'odd'])
      expect(kinds[kind], kind).toBeGreaterThan(1000);
  }, 180_000);
});

const PIECES = [
  ...[
    '/',
    '/',
    '/',
    '/',
    'a',
    'a',
    'b.txt',
    'index.html',
    'about',
    'about.html',
    'same',
    'up',
    'link.txt',
    'loop',
    'history',
  ],
  ...[
    '..',
    '../',
    '.',
    './',
    '%2e',
    '%2E%2e',
    '%252e%252e',
    '%2f',
    '%2F',
    '%5c',
    '\\',
    '..\\',
    '//',
    '%25',
    '%',
    '%0',
    '%00',
    '\0',
  ],
  ...[
    'secret.txt',
    'public',
    'public2',
    '.git',
    'config',
    '.ssg-manifest.json',
    '.well-known',
    'security.txt',
    'GIT~1',
    '::$DATA',
    ':',
    ';',
  ],
  ...[
    '#',
    '?',
    '?x=',
    '&',
    '*',
    '~',
    ' ',
    '\t',
    '\r\n',
    'é',
    '%C3%A9t%C3%A9',
    '%c3',
    '%c0%ae',
    '%u002e',
    '\ud800',
    'C:',
    'http:',
    'x'.repeat(300),
  ],
];

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
