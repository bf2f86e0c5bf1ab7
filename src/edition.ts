import {reportingTo} from './hooks.ts';
import {mayTake} from './liberties.ts';
import {matterOf} from './memo/matter-of.ts';
import {areSame, type Memo} from './memo/memo.ts';
import {filesIn, lookAtFile, looksAtClock, momentsIn, type Read, type Reads} from './memo/reads.ts';
import {editionPrint} from './memo/saved/edition-print.ts';
import type {Diagnostic, Document, Made, Moment, Page, Site, Source} from './model.ts';
import type {Parsed} from './parse/parse.ts';
import {plan} from './plan/plan.ts';
import {planByPlugins} from './plan/plan-by-plugins.ts';
import {standBack} from './plan/stand-back.ts';
import type {Context} from './plugin.ts';
import {type Published, publish, waitingForDates} from './relate/publish.ts';
import {relate} from './relate/relate.ts';
import {relateByPlugins} from './relate/relate-by-plugins.ts';
import {decodePath} from './urls.ts';

/** A site before its texts are looked at: what is published where, and which pages there are. */
export interface Edition {
  readonly site: Site;
  readonly planned: readonly Page[];
  /** Files that documents may refer to, by their path. */
  readonly attachments: ReadonlyMap<string, Source>;
  /** URL paths of everything that is planned. */
  readonly published: ReadonlySet<string>;
  /** The same value as long as every link leads where it did. */
  readonly addresses: object;
  /** What plugins looked at while it was made. */
  readonly seen: ReadonlySet<Read>;
  /** The same in every process that has the same edition; undefined if that cannot be known. */
  readonly print: string | undefined;
}

export interface Tools {
  readonly context: Context;
  readonly memo: Memo;
  readonly reads: Reads;
}

/** An edition with its inputs, some of which are known only once it is made. */
interface KeptEdition {
  readonly made: Made<Edition>;
  readonly inputs: readonly unknown[];
  /** Ids of documents whose texts matter. */
  readonly moved: ReadonlySet<string>;
}

/** Relates and plans. Returns the same value as before if only texts of documents have changed. */
export function editionOf(parsed: Parsed, {context, memo, reads}: Tools): Made<Edition> {
  const {config} = context;
  const {documents, others} = parsed;
  const matters = memo.same('matters', documents.map(matterOf));
  const looksAtTexts = config.plugins.some((plugin) => mayTake('texts', plugin));
  // This look at the clock is not noted: what is published changes when a date comes, not with each second.
  const {value: now} = reads.record(() => context.now);
  const datesOf = (seen: ReadonlySet<Read>) => {
    const dates = looksAtClock(seen) ? now.epoch : passed(waitingForDates(documents, config), now.epoch);
    const moments = momentsIn(seen).sort((a, b) => a - b);
    return [dates, ...moments.map((moment) => `${moment} ${moment <= now.epoch}`)].join('\n');
  };
  const textsOf = (ids: ReadonlySet<string>) =>
    looksAtTexts ? documents : documents.filter(({id}) => ids.has(id));
  const inputsOf = (seen: ReadonlySet<Read>, moved: ReadonlySet<string>) => [
    ...[config, matters, others, datesOf(seen)],
    ...filesIn(seen).map(lookAtFile),
    ...textsOf(moved),
  ];
  const kept = memo.kept<KeptEdition>('edition');
  const last = kept.get('last');
  if (last !== undefined && areSame(last.inputs, inputsOf(last.made.value.seen, last.moved)))
    return last.made;
  const {value, reads: seen} = reads.record(() =>
    make(parsed, publish(documents, config, now), {context, memo}),
  );
  const moved = movedTexts(documents, value.value.site);
  const isTold = !config.plugins.some((plugin) => mayTake('gathering', plugin));
  const inputs = {documents, others, clock: datesOf(seen), seen, texts: textsOf(moved)};
  const print = isTold ? editionPrint(inputs) : undefined;
  const made = {...value, value: {...value.value, seen, print}};
  kept.set('last', {made, moved, inputs: inputsOf(seen, moved)});
  return made;
}

/** Documents whose texts plugins changed or copied, so that the site does not simply have their text. */
function movedTexts(documents: readonly Document[], site: Site): ReadonlySet<string> {
  const ids = new Set(documents.map(({id}) => id));
  const copies = new Set([...site.documents].flatMap(([id, {digest}]) => (ids.has(id) ? [] : [digest])));
  const isMoved = ({id, text, digest}: Document) =>
    copies.has(digest) || (site.documents.get(id)?.text ?? text) !== text;
  return new Set(documents.filter(isMoved).map(({id}) => id));
}

/** The edition's site with the current texts. */
export function withTexts({site}: Edition, documents: readonly Document[], memo: Memo): Site {
  const now = new Map(site.documents);
  const keep = memo.of<Document, Document>('with text', [site]);
  for (const document of documents) {
    const related = now.get(document.id);
    if (related === undefined || related.digest === document.digest) continue;
    const {text, digest, placeOf} = document;
    now.set(
      document.id,
      keep(document, () => ({...related, text, digest, placeOf})),
    );
  }
  return {...site, documents: now};
}

function make(
  parsed: Parsed,
  publishedDocuments: Published,
  {context, memo}: Pick<Tools, 'context' | 'memo'>,
): Made<Omit<Edition, 'seen' | 'print'>> {
  const diagnostics: Diagnostic[] = [];
  const own = reportingTo(context, diagnostics);
  const related = relate({published: publishedDocuments, data: parsed.data}, own);
  diagnostics.push(...related.diagnostics);
  const site = relateByPlugins(related.value, own);
  const planned = standBack(
    plan(site, context.config, {sources: parsed.others, ofPlugins: planByPlugins(site, own)}),
  );
  const attached = parsed.others.filter(({role}) => role.kind === 'attachment' || role.kind === 'file');
  const attachments = new Map(attached.map((source) => [source.path, source]));
  const published = new Set(planned.map(pathOf));
  const addresses = memo.same('addresses', addressesOf(site, attached, published));
  return {value: {site, planned, attachments, published, addresses}, diagnostics};
}

/** Where a request finds a page, once its path is decoded. A copy keeps its name, which may be `a%20b.png`. */
function pathOf({url, output, maker}: Page): string {
  return maker === 'copy' ? `/${output}` : decodePath(url);
}

/** Everything that decides where a link leads, and what is reported about it. */
function addressesOf(
  {urls, heldBack}: Site,
  attached: readonly Source[],
  published: ReadonlySet<string>,
): unknown[] {
  const held = heldBack.flatMap(({id, reason}) => [id, reason]);
  return [urls.size, ...[...urls].flat(), held.length, ...held, attached.length, ...attached, ...published];
}

/** How many dates have passed; what is published changes with each. */
function passed(documents: readonly Document[], now: number): string | number {
  // A draft without a date is dated now.
  if (documents.some(({date, isDraft}) => isDraft && date === undefined)) return now;
  const isOver = (moment: Moment | undefined) => moment !== undefined && moment.epoch <= now;
  let [dates, ends] = [0, 0];
  for (const {date, expires} of documents) {
    if (isOver(date)) dates++;
    if (isOver(expires)) ends++;
  }
  return `${dates} ${ends}`;
}
