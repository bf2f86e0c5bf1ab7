// Takes the screenshots for the README and docs/: `npx ssg build && npm run screenshots`. Needs Chromium (set
// CHROMIUM to its path).
import {existsSync, mkdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';

const site = fileURLToPath(new URL('../public', import.meta.url));
const images = fileURLToPath(new URL('../docs/images', import.meta.url));
const origin = 'http://demo.test';
const post = '/2024/10/15/cinq-en-tetes-http/';
const wide = {width: 1280, height: 860};
const phone = {width: 375, height: 760};

const pictures = [
  {name: 'home', path: '/', viewport: wide},
  {name: 'home-dark', path: '/', viewport: wide, colorScheme: 'dark'},
  {name: 'post', path: post, viewport: wide},
  {name: 'post-dark', path: post, viewport: wide, colorScheme: 'dark'},
  {name: 'events', path: '/events/', viewport: wide},
  {name: 'phone', path: '/', viewport: phone},
  {name: 'phone-post', path: '/2026/11/10/soiree-du-8-decembre/', viewport: phone, colorScheme: 'dark'},
  {name: 'blocks', path: post, viewport: {width: 1280, height: 820}, before: nameBlocks},
];

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
if (!existsSync(join(site, 'index.html')))
  throw new Error('There is no public/index.html: run npx ssg build first.');
if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM to its program.');

mkdirSync(images, {recursive: true});
const browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
for (const picture of pictures) await take(picture);
await browser.close();

async function take({name, path, viewport, colorScheme = 'light', before}) {
  const context = await browser.newContext({viewport, colorScheme, reducedMotion: 'reduce'});
  await context.route('**/*', answer);
  const page = await context.newPage();
  await page.goto(origin + path);
  await before?.(page);
  const file = join(images, `${name}.png`);
  await page.screenshot({path: file});
  await context.close();
  const {size} = statSync(file);
  if (size > 150_000) throw new Error(`${name}.png has ${size} bytes; 150,000 are allowed.`);
  console.log(`docs/images/${name}.png  ${size} bytes`);
}

/** Serves the files of the built site without a server. */
function answer(route) {
  const {pathname} = new URL(route.request().url());
  const path = join(site, decodeURIComponent(pathname).replace(/\/$/, '/index.html'));
  const types = {
    html: 'text/html',
    css: 'text/css',
    js: 'text/javascript',
    svg: 'image/svg+xml',
    png: 'image/png',
  };
  if (!existsSync(path)) return route.fulfill({status: 404, body: ''});
  return route.fulfill({
    body: readFileSync(path),
    contentType: types[path.split('.').at(-1)] ?? 'text/plain',
  });
}

/** Draws a frame around each block of a post, with the name of its include. */
function nameBlocks(page) {
  return page.evaluate(() => {
    const blocks = [
      ['site-header', '.site-header', 'left:0;bottom:0'],
      ['menu', '.menu', 'left:0;top:100%'],
      ['theme-switch', '.theme-switch', 'right:0;top:100%'],
      ['breadcrumbs', '.breadcrumbs', 'right:0;top:0'],
      ['post-meta', '.margin .meta', 'right:0;bottom:0'],
      ['toc', '.toc', 'right:0;bottom:0'],
      ['series', '.series', 'right:0;top:0'],
      ['text', '.prose', 'left:0;bottom:100%'],
    ];
    for (const [name, selector, place] of blocks) {
      const {left, top, width, height} = document.querySelector(selector).getBoundingClientRect();
      const label = Object.assign(document.createElement('b'), {textContent: `${name}.html`});
      label.style.cssText = `position:absolute;${place};font:600 12px monospace;background:#a0002a;color:#fff;padding:1px 5px;white-space:nowrap`;
      const frame = document.createElement('div');
      frame.style.cssText = `position:absolute;left:${left - 5}px;top:${top - 2}px;width:${width + 10}px;height:${height + 4}px;border:2px solid #a0002a;pointer-events:none`;
      frame.append(label);
      document.body.append(frame);
    }
  });
}
