import type {Body, Made} from '../../model.ts';
import {error, made} from '../../report/diagnostic.ts';
import {bundledFile} from '../../runtime/package-root.ts';
import {
  createConverter,
  emptyBody,
  labelsFinder,
  type MarkdownInput,
  type MarkdownOptions,
} from './convert.ts';
import {diagnoseRefusal, diagnoseStop} from './diagnose.ts';
import {type Route, routeOf} from './divergence.ts';
import {dangerOf} from './limits/danger.ts';
import {fillIn, fillInSizes} from './limits/placeholders.ts';
import type {WatchedJob, WatchedResult} from './limits/watched-job.ts';
import {createWatchman, type Outcome, type Watchman} from './limits/watchman.ts';
import {plainBody} from './plain-body.ts';

export interface Markdown {
  /** Never rejects because of an author's text; the body's `files` are left to the caller. */
  render(input: MarkdownInput): Promise<Made<Body>>;
}

/** How much time and memory one text may take. */
const milliseconds = 3000;
const megabytes = 512;

/** Creates the converter of a site, which turns Markdown, HTML and plain text into bodies. */
export function createMarkdown(given: MarkdownOptions): Markdown {
  const options = withAllPlugins(given);
  const convert = createConverter(options);
  const labelsOf = labelsFinder(options);
  // Plugins are functions, which cannot be sent to a worker.
  const hasPlugins = options.remark.length + options.rehype.length > 0;
  const workerFile = hasPlugins ? undefined : (options.workerFile ?? bundledFile('markdown-worker.cjs'));
  let watchman: Watchman<WatchedJob, WatchedResult> | undefined;

  return {
    async render(given) {
      const text = withLineFeeds(given.text);
      if (given.format === 'text') return made(plainBody(text));
      const route = routeFor(text, given.format);
      const input = {...given, text, route};
      const danger = dangerOf(wholeText(input), {
        canWatch: workerFile !== undefined,
        byRemark: route === 'remark',
      });
      if (danger?.verdict === 'refuse') return made(emptyBody, [diagnoseRefusal(input, danger)]);
      return danger && workerFile ? renderWatched(input, workerFile) : convert(input);
    },
  };

  function routeFor(text: string, format: MarkdownInput['format']): Route | undefined {
    const {dialect, parser} = options.config;
    if (format !== 'markdown' || dialect !== 'gfm') return undefined;
    return parser === 'remark' ? 'remark' : routeOf(text);
  }

  async function renderWatched(input: MarkdownInput, file: string): Promise<Made<Body>> {
    watchman ??= createWatchman({file, milliseconds, megabytes});
    const {rewrite, imageSize, ...rest} = input;
    const about = {labels: labelsOf(input.language), imageSizes: imageSize !== undefined};
    return finish(await watchman.run({options: {config: options.config}, input: rest, ...about}), input);
  }
}

function withAllPlugins(options: MarkdownOptions) {
  const {config} = options;
  const remark = [...config.remark, ...(options.remark ?? [])];
  const rehype = [...config.rehype, ...(options.rehype ?? [])];
  return {...options, remark, rehype, config: {...config, remark: [], rehype: []}};
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function wholeText({text, excerpt}: MarkdownInput): string {
  return excerpt ? `${text}\n\n${excerpt}` : text;
}

async function finish(outcome: Outcome<WatchedResult>, input: MarkdownInput): Promise<Made<Body>> {
  if ('stopped' in outcome) return made(emptyBody, [diagnoseStop(input, outcome.stopped)]);
  if ('failed' in outcome)
    return made(emptyBody, [error('markdown-worker', {path: input.path}, outcome.failed.message)]);
  const {made: result, urls, pictures} = outcome.result;
  const {rewrite = (url: string) => url, imageSize} = input;
  const sizes = await Promise.all(pictures.map((url) => imageSize?.(url)));
  const filled = (html: string) => fillInSizes(fillIn(html, urls, rewrite), sizes);
  const {html, excerpt} = result.value;
  return made({...result.value, html: filled(html), excerpt: filled(excerpt)}, result.diagnostics);
}
