import {type Measure, measure} from './measure.ts';

/** Why a text is not simply rendered. */
export interface Danger {
  readonly kind: 'deep' | 'slow';
  /** `refuse`: it would take too long wherever it runs; `watch`: it is rendered under limits. */
  readonly verdict: 'refuse' | 'watch';
  readonly measure: Measure;
}

type Bounds = Readonly<Record<'size' | 'depth' | 'delimiters' | 'openTags' | 'cells', number>>;

/** Beyond these a text is rendered where it can be stopped. */
const watched: Bounds = {size: 200_000, depth: 100, delimiters: 5000, openTags: 200, cells: 20_000};
/** The same for remark, which is quadratic on many shapes: 200 kB of headings take it minutes. */
const watchedByRemark: Bounds = {size: 15_000, depth: 100, delimiters: 1500, openTags: 200, cells: 5000};
/** Beyond these no text is rendered: the native parser, which cannot be stopped, is quadratic on some of them. */
const refused: Bounds = {
  size: 20_000_000,
  depth: 5000,
  delimiters: 2_000_000,
  openTags: 20_000,
  cells: 300_000,
};
/** The same where nothing can be stopped: plugins are functions, and these do not travel to a worker. */
const refusedUnwatched: Bounds = {
  size: 200_000,
  depth: 500,
  delimiters: 20_000,
  openTags: 1000,
  cells: 100_000,
};

/** Too short to be slow. */
const harmlessSize = 4096;

export interface Circumstances {
  /** There is a worker to stop. */
  readonly canWatch: boolean;
  /** remark will read the text. */
  readonly byRemark?: boolean;
}

/** What is dangerous about a text; nothing for nearly all texts. */
export function dangerOf(text: string, {canWatch, byRemark}: Circumstances): Danger | undefined {
  if (text.length < harmlessSize) return undefined;
  const measured = measure(text);
  const refusal = exceeded(measured, canWatch ? refused : refusedUnwatched);
  if (refusal) return {kind: refusal, verdict: 'refuse', measure: measured};
  const watch = exceeded(measured, byRemark ? watchedByRemark : watched);
  return watch && {kind: watch, verdict: 'watch', measure: measured};
}

function exceeded(measured: Measure, bounds: Bounds): 'deep' | 'slow' | undefined {
  if (measured.depth > bounds.depth || measured.openTags > bounds.openTags) return 'deep';
  const {size, delimiters, cells} = measured;
  return size > bounds.size || delimiters > bounds.delimiters || cells > bounds.cells ? 'slow' : undefined;
}
