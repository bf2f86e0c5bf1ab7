import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {packageRoot} from '../runtime/package-root.ts';

/** The script that runs in served pages: bundled with the package, or now if we run from source. */
export async function loadClientScript(): Promise<string> {
  const bundled = join(packageRoot, 'dist/client.js');
  const sources = join(packageRoot, 'src/serve/client/main.ts');
  if (import.meta.url.endsWith('.ts') && existsSync(sources)) return bundleNow(sources);
  return readFileSync(bundled, 'utf8');
}

async function bundleNow(input: string): Promise<string> {
  const {rolldown} = await import('rolldown');
  const bundle = await rolldown({input, platform: 'browser'});
  const {output} = await bundle.generate({format: 'esm', minify: true});
  await bundle.close();
  return output[0].code;
}
