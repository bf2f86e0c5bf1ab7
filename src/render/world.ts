import type {TemplatesByName} from '../documents/all-templates.ts';
import type {TimeLimit} from '../liquid/index.ts';
import type {Memo} from '../memo/memo.ts';
import type {Reads} from '../memo/reads.ts';
import type {ImageSize, Page, Site, Source} from '../model.ts';
import type {Context} from '../plugin.ts';
import type {Bodies} from './bodies.ts';
import type {Strings} from './scopes/strings.ts';

/** What exists before the first text is rendered. */
export type WorldBefore = Omit<World, 'bodies'>;

/** Everything that rendering may read. `bodies` is filled before the first page is made, or on request. */
export interface World extends Context {
  /** The present time in the site's zone, in a `strftime` format. */
  clock(format: string): string;
  /** A front matter value as templates see it: dates without quotes become days or times. */
  templateValue(value: unknown): unknown;
  /** The state of a file that is not a source, when this build first asked: the same value if unchanged. */
  look(file: string): unknown;
  /** Undefined if the file is not a picture, or is broken. */
  imageSize(picture: Source): Promise<ImageSize | undefined>;
  readonly timeLimit: TimeLimit;
  readonly site: Site;
  readonly templates: TemplatesByName;
  readonly strings: (language: string) => Strings;
  readonly attachments: ReadonlyMap<string, Source>;
  /** Everything that is planned, and its URL paths. */
  readonly planned: readonly Page[];
  readonly published: ReadonlySet<string>;
  readonly bodies: Bodies;
  readonly memo: Memo;
  /** Records what is read: bodies, texts of other documents, the clock. */
  readonly reads: Reads;
  /** The same value from build to build as long as only texts of documents change. */
  readonly edition: object;
  /** The same value as long as every link leads where it did. */
  readonly addresses: object;
}
