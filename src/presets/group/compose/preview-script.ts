import {readFileSync} from 'node:fs';
import {bundledFile, type Config, type Maker} from '../../../api.ts';

/** The bundle for the site's Markdown: `preview/gfm.ts` or `preview/kramdown.ts`; undefined if there is none. */
export function previewFile({markdown}: Config): string | undefined {
  return bundledFile(`preview-${markdown.dialect}.js`);
}

/** The file `/assets/preview.js`. */
export const previewScript: Maker = (_, {config, dependsOn}) => {
  const file = previewFile(config)!;
  dependsOn(file);
  return readFileSync(file, 'utf8');
};
