import type {MarkdownConfig, UnifiedPlugin} from '../../config/config.ts';
import type {Body, Made, TextFormat} from '../../model.ts';
import {made} from '../../report/diagnostic.ts';
import {bodyOf} from './body.ts';
import {labelsFor, type MarkdownLabels} from './labels.ts';
import {loadSatteri} from './satteri.ts';
import type {Rewrite} from './steps/urls.ts';

export interface MarkdownInput {
  readonly path: string;
  /** The text without front matter. */
  readonly text: string;
  /** Line of the file on which the text begins. */
  readonly firstLine: number;
  readonly language: string;
  readonly format: TextFormat;
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
  return {
    async render(input) {
      const labels = {...labelsFor(input.language), ...options.labels?.(input.language)};
      const satteri = await loadSatteri();
      const root =
        input.format === 'html'
          ? satteri!.htmlToHast(input.text)
          : satteri!.markdownToHast(input.text, labels);
      const body = bodyOf(root, {...config, ...input, labels, rewrite: input.rewrite});
      return made(body);
    },
  };
}
