import type {MarkdownConfig} from '../../../config.ts';
import type {Body, Made} from '../../../model.ts';
import type {MarkdownInput} from '../convert.ts';
import type {MarkdownLabels} from '../labels.ts';
import type {WaitingUrl} from './placeholders.ts';

/** What is sent to the worker, so it contains no functions. */
export interface WatchedJob {
  readonly options: {readonly config: MarkdownConfig};
  readonly input: Omit<MarkdownInput, 'rewrite' | 'imageSize'>;
  /** Whether pictures get their sizes. */
  readonly imageSizes: boolean;
  readonly labels: MarkdownLabels;
}

/** What the worker answers. */
export interface WatchedResult {
  readonly made: Made<Body>;
  readonly urls: readonly WaitingUrl[];
  /** URLs of the pictures that wait for their sizes, as written. */
  readonly pictures: readonly string[];
}
