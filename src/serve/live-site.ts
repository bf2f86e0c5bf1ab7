import type {Diagnostic} from '../model.ts';
import type {EventHub} from './event-hub.ts';
import type {Place} from './locate.ts';
import type {Problem} from './problem.ts';

/** What `ssg serve` shows at the moment; replaced as a whole by each build. */
export interface Shown {
  /** The last good build; absent before the first one. */
  readonly place?: Place;
  /** Errors of the newest build; none when it is the one that is shown. */
  readonly errors: readonly Diagnostic[];
  readonly problems: readonly Problem[];
  /** Why `ssg build` would leave a page out (`draft`, `future` …), by path below the output folder. */
  readonly marks: ReadonlyMap<string, string>;
}

/** A site that changes while it is served, and the pages that watch it. */
export interface LiveSite {
  shown: Shown;
  readonly events: EventHub;
  /** The client's script. */
  readonly client: string;
  /** Known to our own pages alone, new with each start: guards what a page may ask us to do. */
  readonly token: string;
  /** Opens the place in the author's editor; gives back why not. */
  openInEditor(diagnostic: Diagnostic): Promise<string | undefined>;
}
