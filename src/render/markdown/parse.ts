import type {Root} from 'hast';
import type {MarkdownConfig, UnifiedPlugin} from '../../config/config.ts';
import type {PluginMessage} from './diagnose.ts';
import {routeOf} from './divergence.ts';
import {createHost, type Host, type ReadMarkdown} from './host.ts';
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
  /** What plugins had to say. */
  readonly messages: readonly PluginMessage[];
}

export interface ParseJob {
  readonly path: string;
  readonly text: string;
  readonly labels: MarkdownLabels;
}

export interface Parser {
  markdown(job: ParseJob): Promise<Parsed>;
  html(job: ParseJob): Promise<Parsed>;
}

/** Text to HTML elements, the users' plugins included, by the cheapest way that gives what remark would. */
export function createParser(options: ParseOptions): Parser {
  const {config, remark, rehype} = options;
  const wantsNative = config.parser !== 'remark';
  let host: Promise<Host> | undefined;

  return {
    async markdown(job) {
      if (config.dialect === 'kramdown') return kramdown(job);
      const satteri = wantsNative ? loadSatteri() : undefined;
      const route = routeFor(job.text, satteri);
      if (route === 'tree' && remark.length === 0)
        return finish(satteri!.markdownToHast(job.text, job.labels), job);
      return viaHost(job, route === 'remark' ? undefined : satteri?.markdownToMdast);
    },
    async html(job) {
      return {...(await finish(await htmlToTree(job.text), job)), alignsByStyle: false};
    },
  };

  async function kramdown(job: ParseJob): Promise<Parsed> {
    const {readKramdown, kramdownTree} = await import('./kramdown.ts');
    const kramdownOptions = {autoIds: config.headingIds, ...config.kramdown};
    if (remark.length > 0) return viaHost(job, (text) => readKramdown(text, kramdownOptions), true);
    const {html, messages} = kramdownTree(job.text, kramdownOptions);
    const parsed = await finish(await htmlToTree(html), job);
    return {...parsed, alignsByStyle: false, messages: [...messages, ...parsed.messages]};
  }

  async function htmlToTree(html: string): Promise<Root> {
    const satteri = wantsNative ? loadSatteri() : undefined;
    return satteri ? satteri.htmlToHast(html) : (await unified()).parseHtml(html);
  }

  function routeFor(text: string, satteri: Satteri | undefined) {
    if (!satteri) return 'remark';
    const route = routeOf(text);
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

  /** A tree of the native parser; unified is loaded only when there are plugins to run. */
  async function finish(root: Root, job: ParseJob): Promise<Parsed> {
    if (rehype.length === 0) return {root, alignsByStyle: true, messages: []};
    const {file, fromNative} = await unified();
    const source = file(job.path, job.text);
    return {root: await fromNative(root, source), alignsByStyle: false, messages: source.messages};
  }

  function unified(): Promise<Host> {
    host ??= createHost({remark, rehype, headingIds: config.headingIds});
    return host;
  }
}
