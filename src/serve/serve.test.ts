import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {OutputFile} from '../model.ts';
import {error} from '../report/diagnostic.ts';
import {digestOf} from '../text/digest.ts';
import type {Rebuilt} from './rebuild.ts';
import {type BuildReport, type ServeOrder, type Serving, serve} from './serve.ts';

let root = '';
let serving: Serving;
let reports: BuildReport[] = [];

beforeEach(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'ssg-serve-')));
  reports = [];
  write('content/a.md', 'first');
  serving = await serve(orderOf());
});
afterEach(async () => {
  await serving.stop();
  rmSync(root, {recursive: true, force: true});
});

function orderOf(other: Partial<ServeOrder> = {}): ServeOrder {
  return {
    root,
    except: [join(root, 'public')],
    address: {host: '127.0.0.1', port: 0, strictPort: false},
    liveReload: true,
    rebuild: async () => toyBuild(),
    onBuilt: (report) => reports.push(report),
    ...other,
  };
}

/** Each file in content/ becomes a page; a file that contains “broken” is an error. */
function toyBuild(): Rebuilt {
  const files = new Map<string, OutputFile>();
  const diagnostics = [];
  for (const entry of readdirSync(join(root, 'content'), {recursive: true, encoding: 'utf8'}).sort()) {
    const name = entry.replaceAll('\\', '/');
    if (!name.endsWith('.md')) continue;
    const text = readFileSync(join(root, 'content', name), 'utf8');
    const place = {path: `content/${name}`, line: 2, column: 1};
    if (text.includes('broken'))
      diagnostics.push(error('broken', place, 'This is broken.', {hint: 'Mend it.'}));
    const content = `<html><body><p>${text}</p></body></html>`;
    files.set(name.replace(/md$/, 'html'), {
      path: name.replace(/md$/, 'html'),
      digest: digestOf(content),
      content,
    });
  }
  const site = {
    files,
    base: '',
    roots: [root],
    marks: new Map([['draft.html', 'draft']]),
    warnings: new Map(),
    styles: [],
  };
  return {
    ...(diagnostics.length === 0 && {site}),
    diagnostics,
    watch: [],
    fileOf: (path) => join(root, path),
  };
}

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), {recursive: true});
  writeFileSync(join(root, path), text);
}

const get = async (path: string) => (await fetch(`http://127.0.0.1:${serving.port}${path}`)).text();

async function until(path: string, text: string): Promise<number> {
  const started = performance.now();
  while (!(await get(path)).includes(text)) {
    if (performance.now() - started > 3000) throw new Error(`${path} does not hold “${text}” after 3 s`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - started;
}

/** How editors save a file. */
const SAVES: Record<string, (file: string, text: string) => void> = {
  'in place (VS Code, nano)': (file, text) => writeFileSync(file, text),
  'vim with a backup and its probe': (file, text) => {
    writeFileSync(join(file, '../4913'), '');
    unlinkSync(join(file, '../4913'));
    renameSync(file, `${file}~`);
    writeFileSync(file, text);
    unlinkSync(`${file}~`);
  },
  'Emacs with a lock and a backup': (file, text) => {
    writeFileSync(join(file, '../.#a.md'), 'lock');
    renameSync(file, `${file}~`);
    writeFileSync(file, text);
    unlinkSync(join(file, '../.#a.md'));
  },
  'JetBrains by safe write': (file, text) => {
    writeFileSync(`${file}___jb_tmp___`, text);
    renameSync(file, `${file}___jb_old___`);
    renameSync(`${file}___jb_tmp___`, file);
    unlinkSync(`${file}___jb_old___`);
  },
  'a draft that is renamed over it (gedit, sed -i)': (file, text) => {
    writeFileSync(join(file, '../.goutputstream-ABC'), text);
    renameSync(join(file, '../.goutputstream-ABC'), file);
  },
  'removed and made again': (file, text) => {
    unlinkSync(file);
    writeFileSync(file, text);
  },
};

describe('serving a site', () => {
  it('adds the client to pages that are sent', async () => {
    expect(await get('/a.html')).toMatch(
      /^<html><body><p>first<\/p><script type="module" src="\/__ssg\/client.js" data-page="a.html" data-digest="[^"]+" data-version="[^"]+" data-mark=""><\/script><\/body>/,
    );
    expect(await get('/__ssg/client.js')).toContain('EventSource');
  });

  it.each(Object.entries(SAVES))('sees a save within a second, twice: %s', async (_, save) => {
    save(join(root, 'content/a.md'), 'second');
    expect(await until('/a.html', 'second')).toBeLessThan(1000);
    save(join(root, 'content/a.md'), 'third');
    expect(await until('/a.html', 'third')).toBeLessThan(1000);
  });

  it('follows files and folders that are added, moved and removed', async () => {
    write('content/talks/one.md', 'talk one');
    await until('/talks/one.html', 'talk one');
    renameSync(join(root, 'content/talks'), join(root, 'content/lectures'));
    await until('/lectures/one.html', 'talk one');
    await until('/talks/one.html', 'page does not exist');
    write('content/lectures/one.md', 'again');
    await until('/lectures/one.html', 'again');
    rmSync(join(root, 'content'), {recursive: true});
    mkdirSync(join(root, 'content'));
    write('content/b.md', 'new start');
    await until('/b.html', 'new start');
  });

  it('keeps the last good site while something is broken, and says what', async () => {
    write('content/b.md', 'line\nbroken');
    await expect.poll(() => reports.at(-1)?.result.diagnostics.length).toBe(1);
    expect(await get('/a.html')).toContain('first');
    const events = await firstEvents(3);
    expect(events[1]).toContain('"place":"content/b.md:2:1"');
    expect(events[1]).toContain('> 2 | broken');
    write('content/b.md', 'whole');
    await until('/b.html', 'whole');
  });

  it('shows the page being viewed before the rest is built, and takes it back after an error', async () => {
    await serving.stop();
    let rest: Promise<Rebuilt | undefined> = Promise.resolve(undefined);
    const rebuild: ServeOrder['rebuild'] = async (_, {first}) => {
      const built = toyBuild();
      const {files} = built.site!;
      first?.show(
        [...files.values()].filter(({path}) => first.outputs.has(path)),
        new Set(files.keys()),
      );
      return (await rest) ?? built;
    };
    write('content/b.md', 'first');
    serving = await serve(orderOf({rebuild}));
    await get('/a.html');
    const events = firstEvents(4, '?page=a.html&digest=old');
    let end = (_: Rebuilt): void => {};
    rest = new Promise((resolve) => {
      end = resolve;
    });
    write('content/a.md', 'second');
    write('content/b.md', 'second');
    await until('/a.html', 'second');
    expect((await events)[3]).toContain('event: change\ndata: {"paths":["a.html"]');
    const wrong = error('broken', {path: 'content/b.md'}, 'This is broken.');
    end({diagnostics: [wrong], watch: [], fileOf: (path) => join(root, path)});
    await until('/a.html', 'first');
    rest = Promise.resolve(undefined);
    write('content/b.md', 'third');
    await until('/b.html', 'third');
    expect(await get('/a.html')).toContain('second');
    expect(reports.at(-1)?.rebuilt).toEqual(['a.html', 'b.html']);
  });

  it('no longer shows a page once it is known to be gone, nor after the rest is built', async () => {
    await serving.stop();
    let end = (): void => {};
    let rest = Promise.resolve();
    const rebuild: ServeOrder['rebuild'] = async (_, {first}) => {
      const built = toyBuild();
      first?.show([], new Set(built.site!.files.keys()));
      await rest;
      return built;
    };
    write('content/b.md', 'first');
    serving = await serve(orderOf({rebuild}));
    const status = async () => (await fetch(`http://127.0.0.1:${serving.port}/b.html`)).status;
    expect(await status()).toBe(200);
    const events = firstEvents(4, '?page=a.html&digest=old');
    rest = new Promise((resolve) => {
      end = resolve;
    });
    rmSync(join(root, 'content/b.md'));
    await expect.poll(status).toBe(404);
    expect((await events)[3]).toContain('event: change\ndata: {"paths":["b.html"]');
    const before = reports.length;
    rest = Promise.resolve();
    end();
    await expect.poll(() => reports.length).toBe(before + 1);
    expect(reports.at(-1)?.rebuilt).toEqual(['b.html']);
    expect(await status()).toBe(404);
    write('content/b.md', 'again');
    await until('/b.html', 'again');
  });

  it('takes a page back that was gone only for a moment, or if the build fails', async () => {
    await serving.stop();
    const wrong = error('broken', {path: 'content/a.md'}, 'This is broken.');
    let step = 0;
    let end = (_: Rebuilt): void => {};
    const rebuild: ServeOrder['rebuild'] = async (_, {first, signal}) => {
      const built = toyBuild();
      first?.show([], new Set(built.site!.files.keys()));
      if (step === 0) return built;
      return new Promise((resolve, reject) => {
        end = resolve;
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    write('content/b.md', 'first');
    serving = await serve(orderOf({rebuild}));
    const status = async () => (await fetch(`http://127.0.0.1:${serving.port}/b.html`)).status;
    step = 1;
    rmSync(join(root, 'content/b.md'));
    await expect.poll(status).toBe(404);
    write('content/b.md', 'first');
    await expect.poll(status).toBe(200);
    rmSync(join(root, 'content/b.md'));
    await expect.poll(status).toBe(404);
    end({diagnostics: [wrong], watch: [], fileOf: (path) => join(root, path)});
    await expect.poll(status).toBe(200);
  });

  it('abandons a build for the next change, which is then built with it', async () => {
    await serving.stop();
    const runs: string[][] = [];
    const rebuild: ServeOrder['rebuild'] = async (changed, {signal}) => {
      runs.push(changed.map((path) => relative(root, path).replaceAll('\\', '/')));
      if (readFileSync(join(root, 'content/a.md'), 'utf8') === 'long')
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      return toyBuild();
    };
    serving = await serve(orderOf({rebuild}));
    write('content/a.md', 'long');
    await expect.poll(() => runs.at(-1)).toEqual(['content/a.md']);
    await new Promise((resolve) => setTimeout(resolve, 50));
    write('content/b.md', 'b');
    await expect.poll(() => runs.at(-1)?.sort()).toEqual(['content/a.md', 'content/b.md']);
    write('content/a.md', 'short');
    await until('/a.html', 'short');
    expect(await get('/b.html')).toContain('b');
  });

  it('reads everything again after a build that failed unexpectedly', async () => {
    await serving.stop();
    const runs: (readonly string[])[] = [];
    const troubles: string[] = [];
    let isFaulty = false;
    const rebuild: ServeOrder['rebuild'] = async (changed) => {
      runs.push(changed);
      if (isFaulty) throw new Error('a fault of ours');
      return toyBuild();
    };
    serving = await serve(orderOf({rebuild, onTrouble: (message) => troubles.push(message)}));
    isFaulty = true;
    write('content/a.md', 'second');
    await expect.poll(() => troubles.length).toBe(1);
    isFaulty = false;
    write('content/a.md', 'third');
    await until('/a.html', 'third');
    expect(runs.at(-1)).toEqual([]);
    write('content/b.md', 'fourth');
    await until('/b.html', 'fourth');
    expect(runs.at(-1)).toEqual([join(root, 'content/b.md')]);
  });

  it('reads again if a file disappears while it is read, as in a checkout, without a message', async () => {
    await serving.stop();
    const troubles: string[] = [];
    let failures = 0;
    const rebuild: ServeOrder['rebuild'] = async () => {
      if (failures-- > 0) readFileSync(join(root, 'content/gone.md'));
      return toyBuild();
    };
    serving = await serve(orderOf({rebuild, onTrouble: (message) => troubles.push(message)}));
    failures = 2;
    write('content/a.md', 'second');
    await until('/a.html', 'second');
    expect(troubles).toEqual([]);
  });

  it('tells a page what changed, and at once if it is out of date', async () => {
    const [, problems, change] = await firstEvents(3, '?page=a.html&digest=old');
    expect(problems).toBe('event: problems\ndata: []');
    expect(change).toContain('event: change\ndata: {"paths":["a.html"]');
    const shown = await shownIn('/a.html');
    const next = firstEvents(4, shown);
    setTimeout(() => write('content/b.md', 'new'), 50);
    const [, , nothing, other] = await next;
    expect(nothing).toContain('{"paths":[],');
    expect(other).toContain('{"paths":["b.html"],');
    expect((await firstEvents(3, shown))[2]).toContain('{"paths":["b.html"],');
  });

  it('gathers a thousand changes into a few builds', async () => {
    const before = reports.length;
    for (let index = 0; index < 1000; index++) write(`content/many/${index}.md`, `many ${index}`);
    await until('/many/999.html', 'many 999');
    expect(reports.length - before).toBeLessThan(20);
  });

  it('does not watch the output, nor what editors leave behind', async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = reports.length;
    write('public/a.html', 'x');
    write('content/.a.md.swp', 'x');
    write('content/a.md~', 'x');
    write('node_modules/x/index.md', 'x');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(reports.length).toBe(before);
  });

  it('sees changes by polling where no events arrive', async () => {
    await serving.stop();
    serving = await serve(orderOf({poll: 50}));
    write('content/a.md', 'seen by looking');
    expect(await until('/a.html', 'seen by looking')).toBeLessThan(1000);
  });

  it('starts with a page of errors if the first build fails, and replaces it later', async () => {
    await serving.stop();
    write('content/a.md', 'broken');
    serving = await serve(orderOf());
    const response = await fetch(`http://127.0.0.1:${serving.port}/`);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('content/a.md:2:1 This is broken.');
    write('content/a.md', 'mended');
    await until('/a.html', 'mended');
  });

  it('injects nothing without live reload', async () => {
    await serving.stop();
    serving = await serve(orderOf({liveReload: false}));
    expect(await get('/a.html')).toBe('<html><body><p>first</p></body></html>');
    expect((await fetch(`http://127.0.0.1:${serving.port}/__ssg/events`)).status).toBe(404);
  });

  it('marks what ssg build would leave out', async () => {
    write('content/draft.md', 'draft');
    await until('/draft.html', 'data-mark="draft"');
  });
});

/** The query with which a page asks for its events. */
async function shownIn(path: string): Promise<string> {
  const shown = /data-page="(?<page>.*?)" data-digest="(?<digest>.*?)" data-version="(?<version>.*?)"/;
  return `?${new URLSearchParams(shown.exec(await get(path))?.groups)}`;
}

/** The first events that a page receives. */
async function firstEvents(count: number, query = ''): Promise<string[]> {
  const response = await fetch(`http://127.0.0.1:${serving.port}/__ssg/events${query}`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let events: string[] = [];
  for (
    let text = '';
    events.length < count;
    events = text.split('\n\n').filter((event) => event.startsWith('event:'))
  ) {
    const {value, done} = await reader.read();
    if (done) throw new Error(`The events ended: ${text}`);
    text += value;
  }
  await reader.cancel();
  return events;
}
