import type {Element, Root} from 'hast';
import type {Root as Mdast} from 'mdast';
import type {PluggableList, Processor} from 'unified';
import type {VFile} from 'vfile';
import type {UnifiedPlugin} from '../../unified-plugin.ts';
import type {MarkdownLabels} from './labels.ts';
import {headingIds} from './steps/heading-ids.ts';
import {tableAlign} from './steps/table-align.ts';
import {walk} from './walk.ts';

export interface HostOptions {
  readonly remark: readonly UnifiedPlugin[];
  readonly rehype: readonly UnifiedPlugin[];
  readonly headingIds: boolean;
}

/** A parser to use instead of remark's. */
export type ReadMarkdown = (file: VFile) => Mdast;

/** Runs remark and rehype plugins as unified does. */
export interface Host {
  /** A plugin changes how Markdown is read, which only remark-parse supports. */
  readonly needsRemark: boolean;
  /** Turns Markdown into HTML elements, with every plugin. */
  fromMarkdown(file: VFile, labels: MarkdownLabels, read?: ReadMarkdown): Promise<Root>;
  /** Runs the rehype plugins on a tree from the native parser. */
  fromNative(root: Root, file: VFile, alignsByStyle: boolean): Promise<Root>;
  file(path: string, text: string): VFile;
}

/** Loads unified and its companions, only for sites and texts that need them. */
export async function createHost(options: HostOptions): Promise<Host> {
  const [{unified}, {raw}, {VFile}, remarkRehype] = await Promise.all([
    import('unified'),
    import('hast-util-raw'),
    import('vfile'),
    import('remark-rehype').then((module) => module.default),
  ]);
  const plugins = unified()
    .use(options.remark as PluggableList)
    .freeze();
  const html = unified()
    .use(options.headingIds && options.rehype.length > 0 ? [idsFirst] : [])
    .use(options.rehype as PluggableList)
    .freeze();
  const bridges = new Map<MarkdownLabels, Processor>();
  let remark: Processor | undefined;

  return {
    needsRemark: changesSyntax(plugins),
    async fromMarkdown(file, labels, read) {
      remark ??= read ? undefined : await createRemark(options);
      const mdast = read ? read(file) : (remark!.parse(file) as Mdast);
      const changed = await plugins.run(mdast, file);
      const hast = (await bridge(labels).run(changed as Mdast, file)) as Root;
      walk(hast, {steps: [tableAlign], language: ''});
      return (await html.run(
        holdsRaw(hast) ? (raw(keepFirstLines(hast), {file}) as Root) : hast,
        file,
      )) as Root;
    },
    async fromNative(root, file, alignsByStyle) {
      if (alignsByStyle) walk(root, {steps: [tableAlign], language: ''});
      return (await html.run(root, file)) as Root;
    },
    file: (path, text) => new VFile({path, value: text}),
  };

  function bridge(labels: MarkdownLabels): Processor {
    const known = bridges.get(labels);
    if (known) return known;
    const settings = {allowDangerousHtml: true, ...footnotes(labels)};
    const processor = unified().use(remarkRehype, settings).freeze() as unknown as Processor;
    bridges.set(labels, processor);
    return processor;
  }
}

/** remark with GitHub's additions, unless the site adds remark-gfm with options of its own. */
async function createRemark({remark}: HostOptions): Promise<Processor> {
  const [{unified}, parse, gfm] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
  ]);
  const isGfmTheirs = remark
    .flat()
    .some((plugin) => typeof plugin === 'function' && plugin.name === 'remarkGfm');
  return unified()
    .use(isGfmTheirs ? [parse.default] : [parse.default, gfm.default])
    .use(remark as PluggableList)
    .freeze() as unknown as Processor;
}

/** Whether plugins register syntax extensions, which only remark-parse supports. */
function changesSyntax(processor: {data(): object}): boolean {
  const {micromarkExtensions, fromMarkdownExtensions} = processor.data() as Record<
    string,
    unknown[] | undefined
  >;
  return (micromarkExtensions?.length ?? 0) + (fromMarkdownExtensions?.length ?? 0) > 0;
}

function footnotes(labels: MarkdownLabels) {
  return {
    footnoteLabel: labels.footnotes,
    footnoteBackLabel: (reference: number, again: number) =>
      labels.backToReference.replace('{reference}', `${reference + 1}${again > 1 ? `-${again}` : ''}`),
  };
}

/** Sets heading ids first, for plugins that link to headings. */
function idsFirst() {
  return (root: Root) => walk(root, {steps: [headingIds()], language: ''});
}

function holdsRaw(node: Root | Root['children'][number]): boolean {
  return (
    node.type === ('raw' as string) || ('children' in node && node.children.some((child) => holdsRaw(child)))
  );
}

/** Restores the line feed after `<pre><code>`, which hast-util-raw drops but browsers keep. */
function keepFirstLines(root: Root): Root {
  const enter = ({children: [code]}: Element) => {
    const first = code?.type === 'element' && code.tagName === 'code' ? code.children[0] : undefined;
    if (first?.type === 'text' && first.value.startsWith('\n')) first.value = `\n${first.value}`;
  };
  walk(root, {steps: [{tags: ['pre'], enter}], language: ''});
  return root;
}
