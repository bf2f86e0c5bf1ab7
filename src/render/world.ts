import type {Config} from '../config/config.ts';
import type {TimeLimit} from '../liquid/index.ts';
import type {Memo} from '../memo/memo.ts';
import type {Reads} from '../memo/reads.ts';
import type {Diagnostic, Moment, Site, Source, Template} from '../model.ts';
import type {Plugin, Results} from '../plugin.ts';
import type {Bodies} from './bodies.ts';
import type {Strings} from './scopes/strings.ts';

export interface Templates {
  readonly layouts: ReadonlyMap<string, Template>;
  readonly includes: ReadonlyMap<string, Template>;
  /** Assets that have front matter and are rendered. */
  readonly assets: ReadonlyMap<string, Template>;
}

/** What is there before the first text is rendered. */
export type WorldBefore = Omit<World, 'bodies'>;

/** Everything that rendering may look at. `bodies` fills up before the first page is made, or when it is asked. */
export interface World {
  readonly config: Config;
  readonly now: Moment;
  hasCome(epoch: number): boolean;
  /** The present moment in the site's zone, in a format of `strftime`. */
  clock(format: string): string;
  /** What templates see of a value in front matter: dates without quotes are days and times. */
  templateValue(value: unknown): unknown;
  /** How a file that is no source looked when this build first asked: the same value as long as it is the same. */
  look(file: string): unknown;
  readonly timeLimit: TimeLimit;
  readonly site: Site;
  readonly templates: Templates;
  readonly strings: (language: string) => Strings;
  readonly attachments: ReadonlyMap<string, Source>;
  /** URL paths of everything that is planned. */
  readonly published: ReadonlySet<string>;
  readonly plugins: readonly Plugin[];
  readonly bodies: Bodies;
  readonly memo: Memo;
  /** Notes what is looked at: bodies, texts of others, the clock. */
  readonly reads: Reads;
  /** The same value from build to build as long as nothing but texts of documents changed. */
  readonly edition: object;
  /** The same value as long as every link leads where it did. */
  readonly addresses: object;
  report(diagnostic: Diagnostic): void;
  dependsOn(file: string): void;
  readonly results: Results;
}
