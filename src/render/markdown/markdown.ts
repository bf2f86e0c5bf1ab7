import type {MarkdownConfig, UnifiedPlugin} from '../../config/config.ts';
import type {Body, Made, TextFormat} from '../../model.ts';
import {made} from '../../report/diagnostic.ts';
import {bodyOf} from './body.ts';
import {diagnoseFailure, diagnoseMessage} from './diagnose.ts';
import {createHighlighter} from './highlight/create-highlighter.ts';
import {labelsFor, type MarkdownLabels} from './labels.ts';
import {createParser} from './parse.ts';
import {plainBody} from './plain-body.ts';
import type {Rewrite} from './steps/urls.ts';

export interface MarkdownInput {
  readonly path: string;
  /** The text without front matter. */
  readonly text: string;
  /** Line of the file on which the text begins. */
  readonly firstLine: number;
  readonly language: string;
  readonly format: Exclude<TextFormat, 'raw'>;
  /** The excerpt that the front matter gives, as Markdown. */
  readonly excerpt?: string;
  readonly excerptSeparator: string;
  /** Called with the decoded value of every URL attribute of the result, also in raw HTML. */
  readonly rewrite?: Rewrite;
}

export interface MarkdownOptions {
  readonly config: MarkdownConfig;
  /** Plugins beside those of the config: what `plugin.markdown` gives. */
  readonly remark?: readonly UnifiedPlugin[];
  readonly rehype?: readonly UnifiedPlugin[];
  /** Words in other languages than the built-in ones, or better ones. */
  readonly labels?: (language: string) => Partial<MarkdownLabels>;
}

export interface Markdown {
  /** Never rejects for what an author wrote; `files` of the body is left to the caller. */
  render(input: MarkdownInput): Promise<Made<Body>>;
}

/** Makes the converter of a site: Markdown, HTML and plain text become bodies. */
export function createMarkdown(options: MarkdownOptions): Markdown {
  const {config} = options;
  const parser = createParser({
    config,
    remark: [...config.remark, ...(options.remark ?? [])],
    rehype: [...config.rehype, ...(options.rehype ?? [])],
  });
  const labelsOf = remember((language: string) => ({...labelsFor(language), ...options.labels?.(language)}));
  const highlighter = createHighlighter(config.highlight);

  return {
    async render(input) {
      if (input.format === 'text') return made(plainBody(input.text));
      try {
        return await convert(input);
      } catch (failure) {
        return made(emptyBody, [diagnoseFailure(input, failure)]);
      }
    },
  };

  async function convert(input: MarkdownInput): Promise<Made<Body>> {
    const {path, language, rewrite, excerptSeparator} = input;
    const labels = labelsOf(language);
    const text = withLineFeeds(input.text);
    const isMarkdown = input.format === 'markdown';
    const parsed = await (isMarkdown ? parser.markdown : parser.html)({path, text, labels});
    const excerpt = input.excerpt ? await parser.markdown({path, text: input.excerpt, labels}) : undefined;
    const body = await bodyOf(parsed.root, {
      ...config,
      language,
      labels,
      typography: config.typography && isMarkdown,
      excerptSeparator,
      excerpt: excerpt?.root,
      highlighter: isMarkdown ? await highlighter() : undefined,
      rewrite,
      alignsByStyle: parsed.alignsByStyle,
      hasOwnIds: text.includes('id='),
    });
    return made(
      body,
      parsed.messages.map((message) => diagnoseMessage(input, message)),
    );
  }
}

const emptyBody: Body = {html: '', excerpt: '', headings: [], files: [], words: 0};

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function remember<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}
