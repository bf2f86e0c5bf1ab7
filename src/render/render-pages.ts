import {type KeptPage, keptPages} from '../memo/kept-page.ts';
import {isAsSeen, seenBy} from '../memo/reads.ts';
import type {Diagnostic, Made, OutputFile, Page} from '../model.ts';
import {isError} from '../report/diagnostic.ts';
import type {LateBodies} from './bodies.ts';
import {makePage, type PageTools} from './make-page.ts';
import {lazy} from './scopes/lazy.ts';
import {createScopes} from './scopes/scopes.ts';
import {viewOf} from './scopes/view.ts';
import {takeTurns} from './take-turns.ts';
import {createEngine} from './templates/engine.ts';
import {createLayouts} from './templates/layouts.ts';
import {wishOf} from './wish-of.ts';
import type {World} from './world.ts';

/** Turns pages into files, those with late bodies last; other tasks may have a turn between two pages. */
export async function renderPages(
  pages: readonly Page[],
  world: World & {readonly bodies: LateBodies},
  signal?: AbortSignal,
): Promise<Made<OutputFile[]>> {
  const kept = keptPages(world.memo);
  const {make, missing} = pageMaker(world, kept);
  const turn = takeTurns();
  const files = new Map<Page, OutputFile>();
  const diagnostics: Diagnostic[] = [];
  const isLate = ({subject}: Page) => subject !== undefined && world.bodies.isLate(subject);
  for (const page of [...pages.filter((one) => !isLate(one)), ...pages.filter(isLate)]) {
    const {value, diagnostics: found} = make(page);
    if (value !== undefined) files.set(page, value);
    if (found.length > 0) diagnostics.push(...found);
    const others = turn();
    if (others) {
      await others;
      signal?.throwIfAborted();
    }
  }
  diagnostics.push(...world.bodies.finish());
  if (kept.size > pages.length) forget(kept, pages);
  diagnostics.push(...missing(pages));
  return {value: pages.flatMap((page) => files.get(page) ?? []), diagnostics};
}

/** Makes some pages ahead of the rest, to be reused by `renderPages`; leaves out those with an error. */
export function renderFirst(pages: readonly Page[], world: World): readonly OutputFile[] {
  const {make} = pageMaker(world, keptPages(world.memo));
  return pages.flatMap((page) => {
    const {value, diagnostics} = make(page);
    return value === undefined || diagnostics.some(isError) ? [] : [value];
  });
}

interface PageMaker {
  make(page: Page): Made<OutputFile | undefined>;
  /** The diagnostics about missing layouts. */
  missing(pages: readonly Page[]): readonly Diagnostic[];
}

function pageMaker(world: World, kept: Map<string, KeptPage>): PageMaker {
  const engine = createEngine(world);
  const scopes = createScopes(world, engine);
  const layouts = createLayouts(world, engine);
  const tools: PageTools = {world, engine, scopes, layouts, view: viewOf(world, scopes)};
  const make = (page: Page) => {
    const known = kept.get(page.output);
    if (known !== undefined && isStillTrue(known, page, world))
      return madeBefore(known.made, () => makePage(page, tools));
    const {value, reads} = world.reads.record(() => makePage(page, tools));
    kept.set(page.output, {page, edition: world.edition, seen: seenBy(reads, world), made: value});
    return value;
  };
  const missing = (pages: readonly Page[]) =>
    world.memo.once('missing layouts', [world.edition], () =>
      layouts.missing(pages.flatMap((page) => wishOf(page, world) ?? [])),
    );
  return {make, missing};
}

/** A page written by an earlier process is made again only if its content is needed. */
function madeBefore(
  made: KeptPage['made'],
  make: () => Made<OutputFile | undefined>,
): Made<OutputFile | undefined> {
  if ('value' in made) return made;
  const file = lazy(() => {
    const {value} = make();
    // The earlier process made it from the same input.
    if (value === undefined) throw new Error(`The page ${made.written.path} could not be made again.`);
    return value;
  });
  const later = {
    ...made.written,
    get content() {
      return file().content;
    },
  };
  return {value: later, diagnostics: made.diagnostics};
}

function isStillTrue({page, edition, seen}: KeptPage, asked: Page, world: World): boolean {
  return page === asked && edition === world.edition && isAsSeen(seen, world);
}

function forget(kept: Map<string, KeptPage>, pages: readonly Page[]): void {
  const outputs = new Set(pages.map(({output}) => output));
  for (const output of kept.keys()) if (!outputs.has(output)) kept.delete(output);
}
