import {type Measure, measure} from './measure.ts';

/** Why a text cannot simply be rendered. */
export interface Danger {
  readonly kind: 'deep' | 'slow';
  /** `refuse`: it would take too long anywhere; `watch`: it is rendered under limits. */
  readonly verdict: 'refuse' | 'watch';
  readonly measure: Measure;
}

type Bounds = Readonly<Record<'size' | 'depth' | 'delimiters' | 'openTags' | 'cells', number>>;

/** Beyond these bounds a text is rendered where it can be stopped. */
const watched: Bounds = {size: 200_000, depth: 100, delimiters: 5000, openTags: 200, cells: 20_000};
/** The same for remark, which is quadratic on many shapes: it takes minutes for 200 kB of headings. */
const watchedByRemark: Bounds = {size: 15_000, depth: 100, delimiters: 1500, openTags: 200, cells: 5000};
/** Beyond these bounds a text is not rendered: the native parser can be quadratic and cannot be stopped. */
const refused: Bounds = {
  size: 20_000_000,
  depth: 5000,
  delimiters: 2_000_000,
  openTags: 20_000,
  cells: 300_000,
};
/** The same if rendering cannot be stopped: plugins are functions, which cannot be sent to a worker. */
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
  /** Rendering can run in a worker, which can be stopped. */
  readonly canWatch: boolean;
  /** remark will read the text. */
  readonly byRemark?: boolean;
}

/** What is dangerous about a text; undefined for nearly all texts. */
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
