import type {MarkdownConfig} from '../../config.ts';
import type {Body, Diagnostic, Made, TextFormat} from '../../model.ts';
import {made} from '../../report/diagnostic.ts';
import type {UnifiedPlugin} from '../../unified-plugin.ts';
import {remember} from '../../values/remember.ts';
import {bodyOf} from './body.ts';
import {diagnoseFailure, diagnoseMessage} from './diagnose.ts';
import type {Route} from './divergence.ts';
import {createHighlighter} from './highlight/create-highlighter.ts';
import {labelsFor, type MarkdownLabels} from './labels.ts';
import {createParser} from './parse.ts';
import type {ShownSize} from './steps/images.ts';
import type {Rewrite} from './steps/urls.ts';

export interface MarkdownInput {
  readonly path: string;
  /** The text without front matter. */
  readonly text: string;
  /** Line of the file on which the text begins. */
  readonly firstLine: number;
  readonly language: string;
  readonly format: Exclude<TextFormat, 'raw'>;
  /** The excerpt from the front matter, as Markdown. */
  readonly excerpt?: string;
  readonly excerptSeparator: string;
  /** How to parse the text, if already decided. */
  readonly route?: Route | undefined;
  /** Called with the decoded value of every URL attribute of the result, including those in raw HTML. */
  readonly rewrite?: Rewrite;
  /** Returns the size of a picture of the site, by its URL as written; without it, none is set. */
  readonly imageSize?: (url: string) => Promise<ShownSize | undefined>;
}

export interface MarkdownOptions {
  readonly config: MarkdownConfig;
  /** Plugins in addition to those of the config, from `plugin.markdown`. */
  readonly remark?: readonly UnifiedPlugin[];
  readonly rehype?: readonly UnifiedPlugin[];
  /** Words that add to the built-in ones or replace them. */
  readonly labels?: (language: string) => Partial<MarkdownLabels>;
  /** The bundled `worker.ts`, if not the package's own. */
  readonly workerFile?: string;
}

/** Renders one text, without a time limit. Never rejects. */
export type Converter = (input: MarkdownInput) => Promise<Made<Body>>;

/** Creates the converter of a site's Markdown or HTML to bodies, in this thread. */
export function createConverter(options: MarkdownOptions): Converter {
  const {config} = options;
  const parser = createParser({config, remark: options.remark ?? [], rehype: options.rehype ?? []});
  const labelsOf = labelsFinder(options);
  const highlighter = createHighlighter(config.highlight);

  return async (input) => {
    try {
      return await convert(input);
    } catch (failure) {
      return made(emptyBody, [diagnoseFailure(input, failure)]);
    }
  };

  async function convert(input: MarkdownInput): Promise<Made<Body>> {
    const {path, text, language, rewrite, imageSize, excerptSeparator} = input;
    const labels = labelsOf(language);
    const isMarkdown = input.format === 'markdown';
    const parsed = await (isMarkdown ? parser.markdown : parser.html)({
      path,
      text,
      labels,
      route: input.route,
    });
    const excerpt = input.excerpt ? await parser.markdown({path, text: input.excerpt, labels}) : undefined;
    const problems: Diagnostic[] = parsed.messages.map((message) => diagnoseMessage(input, message));
    const body = await bodyOf(parsed.root, {
      ...config,
      language,
      labels,
      // kramdown handles quotes itself.
      typography: config.typography && isMarkdown && config.dialect === 'gfm',
      excerptSeparator: mayHold(text, excerptSeparator) ? excerptSeparator : '',
      excerpt: excerpt?.root,
      highlighter: isMarkdown ? await highlighter(input, problems) : undefined,
      rewrite,
      imageSize,
      alignsByStyle: parsed.alignsByStyle,
      hasOwnIds: text.includes('id='),
    });
    return made(body, problems);
  }
}

/** Most texts contain no comment, so they need not be searched for the separator. */
function mayHold(text: string, separator: string): boolean {
  return !separator.trim().startsWith('<!--') || text.includes('<!--');
}

/** The body of a text that could not be rendered. */
export const emptyBody: Body = {html: '', excerpt: '', headings: [], files: [], words: 0};

/** Finds the words for a language, built once for each. */
export function labelsFinder({
  labels,
}: Pick<MarkdownOptions, 'labels'>): (language: string) => MarkdownLabels {
  return remember((language) => ({...labelsFor(language), ...labels?.(language)}));
}
