import type {Root} from 'hast';
import type {MarkdownConfig} from '../../config.ts';
import type {UnifiedPlugin} from '../../unified-plugin.ts';
import type {PluginMessage} from './diagnose.ts';
import {type Route, routeOf} from './divergence.ts';
import {holdsCells} from './divergence-html.ts';
import {createHost, type Host, type ReadMarkdown} from './host.ts';
import {htmlToTree} from './html-to-tree.ts';
import type {MarkdownLabels} from './labels.ts';
import {loadSatteri, type Satteri} from './satteri.ts';

export interface ParseOptions {
  readonly config: MarkdownConfig;
  readonly remark: readonly UnifiedPlugin[];
  readonly rehype: readonly UnifiedPlugin[];
}

export interface Parsed {
  readonly root: Root;
  readonly alignsByStyle: boolean;
  /** The messages of plugins, or of kramdown. */
  readonly messages: readonly PluginMessage[];
}

export interface ParseJob {
  readonly path: string;
  readonly text: string;
  readonly labels: MarkdownLabels;
  /** If already decided. */
  readonly route?: Route | undefined;
}

export interface Parser {
  markdown(job: ParseJob): Promise<Parsed>;
  html(job: ParseJob): Promise<Parsed>;
}

/** Turns text into HTML elements, with users' plugins, by the cheapest route that gives remark's result. */
export function createParser(options: ParseOptions): Parser {
  const {config, remark, rehype} = options;
  const wantsNative = config.parser !== 'remark';
  let host: Promise<Host> | undefined;

  return {
    async markdown(job) {
      if (config.dialect === 'kramdown') return kramdown(job);
      const satteri = wantsNative ? loadSatteri() : undefined;
      const route = routeFor(job, satteri);
      if (route === 'syntax' || route === 'remark' || remark.length > 0)
        return viaHost(
          job,
          route === 'remark' ? undefined : satteri && ((file) => satteri.markdownToMdast(String(file))),
        );
      const isTree = route === 'tree';
      const root = isTree
        ? satteri!.markdownToHast(job.text, job.labels)
        : await htmlToTree(withoutLastLineFeed(satteri!.markdownToHtml(job.text, job.labels)));
      return finish(root, job, isTree || !holdsCells(job.text));
    },
    async html(job) {
      return finish(await readHtml(job.text), job, false);
    },
  };

  async function kramdown(job: ParseJob): Promise<Parsed> {
    const {readKramdown, kramdownTree} = await import('./kramdown.ts');
    const kramdownOptions = {autoIds: config.headingIds, ...config.kramdown};
    if (remark.length > 0) return viaHost(job, (file) => readKramdown(file, kramdownOptions), true);
    const {html, messages} = kramdownTree(job.text, kramdownOptions);
    const parsed = await finish(await readHtml(html), job, false);
    return {...parsed, messages: [...messages, ...parsed.messages]};
  }

  async function readHtml(html: string): Promise<Root> {
    const satteri = wantsNative ? loadSatteri() : undefined;
    return satteri ? satteri.htmlToHast(html) : htmlToTree(html);
  }

  function routeFor(job: ParseJob, satteri: Satteri | undefined): Route {
    if (!satteri) return 'remark';
    const route = job.route ?? routeOf(job.text);
    return route === 'remark' && config.parser === 'satteri' ? 'syntax' : route;
  }

  async function viaHost(
    job: ParseJob,
    read: ReadMarkdown | undefined,
    isOwnSyntax = false,
  ): Promise<Parsed> {
    const {file, fromMarkdown, needsRemark} = await unified();
    const source = file(job.path, job.text);
    const root = await fromMarkdown(source, job.labels, needsRemark && !isOwnSyntax ? undefined : read);
    return {root, alignsByStyle: false, messages: source.messages};
  }

  /** Finishes a tree without remark; unified is loaded only if there are rehype plugins to run. */
  async function finish(root: Root, job: ParseJob, alignsByStyle: boolean): Promise<Parsed> {
    if (rehype.length === 0) return {root, alignsByStyle, messages: []};
    const {file, fromNative} = await unified();
    const source = file(job.path, job.text);
    return {
      root: await fromNative(root, source, alignsByStyle),
      alignsByStyle: false,
      messages: source.messages,
    };
  }

  function unified(): Promise<Host> {
    host ??= createHost({remark, rehype, headingIds: config.headingIds});
    return host;
  }
}

/** Inside unclosed elements the last line feed would become text. */
function withoutLastLineFeed(html: string): string {
  return html.endsWith('\n') ? html.slice(0, -1) : html;
}
