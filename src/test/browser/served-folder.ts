import {mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {OutputFile} from '../../model.ts';
import {error} from '../../report/diagnostic.ts';
import type {Rebuilt} from '../../serve/rebuild.ts';
import {type Serving, serve} from '../../serve/serve.ts';
import {digestOf} from '../../text/digest.ts';

/**
 * A site whose sources are its pages, served as `ssg serve` does; the word “broken” in one causes an error.
 */
export interface ServedFolder {
  readonly origin: string;
  write(name: string, text: string): void;
  remove(name: string): void;
  /** Starts again on the same port. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops and removes the folder. */
  end(): Promise<void>;
}

export async function serveFolder(files: Readonly<Record<string, string>>): Promise<ServedFolder> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'ssg-browser-')));
  const write = (name: string, text: string) => writeFileSync(join(root, name), text);
  for (const [name, text] of Object.entries(files)) write(name, text);
  let serving: Serving;
  let port = 0;
  const start = async () => {
    const address = {host: 'localhost', port, strictPort: true};
    const rebuild = async () => publishFolder(root);
    serving = await serve({root, except: [], address, liveReload: true, rebuild});
    port = serving.port;
  };
  await start();
  return {
    origin: `http://localhost:${port}`,
    write,
    remove: (name) => rmSync(join(root, name)),
    start,
    stop: () => serving.stop(),
    async end() {
      await serving.stop();
      rmSync(root, {recursive: true, force: true});
    },
  };
}

function publishFolder(root: string): Rebuilt {
  const files = new Map<string, OutputFile>();
  const diagnostics = [];
  for (const path of readdirSync(root)) {
    const content = readFileSync(join(root, path), 'utf8');
    const line = content.split('\n').findIndex((text) => text.includes('broken')) + 1;
    if (line > 0)
      diagnostics.push(
        error('broken', {path, line, column: 1}, 'This is <b>broken</b>.', {hint: 'Mend it.'}),
      );
    files.set(path, {path, digest: digestOf(content), content});
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
