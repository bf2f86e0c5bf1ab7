import type {Root} from 'hast';
import type {Root as Mdast} from 'mdast';
import type {MarkdownConfig} from '../../config/config.ts';
import {labelsFor, type MarkdownLabels} from './labels.ts';
import {loadSatteri} from './satteri.ts';

type ToHtml = (text: string) => string;

const loaded: {
  gfm?: (text: string, labels: MarkdownLabels) => string;
  kramdown?: typeof import('../../kramdown/index.ts');
} = {};

/** Loads what the filter `markdownify` needs, which cannot wait; to be awaited before the first text. */
export async function prepareMarkdownify({dialect}: Pick<MarkdownConfig, 'dialect'>): Promise<void> {
  if (dialect === 'kramdown') loaded.kramdown ??= await import('../../kramdown/index.ts');
  else loaded.gfm ??= loadSatteri()?.markdownToHtml ?? (await loadRemark());
}

/** Markdown of a template to HTML in the site's dialect, without plugins: those may make others wait. */
export function createMarkdownify({dialect, headingIds, kramdown}: MarkdownConfig, language: string): ToHtml {
  const labels = labelsFor(language);
  if (dialect === 'kramdown')
    return (text) => loaded.kramdown!.kramdownToHtml(text, {autoIds: headingIds, ...kramdown});
  return (text) => loaded.gfm!(text, labels);
}

async function loadRemark(): Promise<ToHtml> {
  const [{unified}, parse, gfm, rehype, {raw}, {toHtml}] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
    import('remark-rehype'),
    import('hast-util-raw'),
    import('./to-html.ts'),
  ]);
  const processor = unified()
    .use([parse.default, gfm.default])
    .use(rehype.default, {allowDangerousHtml: true})
    .freeze();
  return (text) => toHtml(raw(processor.runSync(processor.parse(text) as Mdast) as Root) as Root);
}
