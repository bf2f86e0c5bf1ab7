import type {Build} from '../../build.ts';
import {keptBodies} from '../../memo/kept-body.ts';
import type {Memo} from '../../memo/memo.ts';
import type {Jump} from '../jumps.ts';
import type {ReadPage} from '../read-pages.ts';
import {isPage} from '../text-of.ts';
import type {Fault} from './fault.ts';
import {faultsInFile} from './faults-in-file.ts';
import type {PlaceFaults} from './place-faults.ts';
import {skippedLevels} from './skipped-levels.ts';

interface Order {
  readonly pages: readonly ReadPage[];
  /** Links to a place on a page of the site. */
  readonly jumps: readonly Jump[];
  readonly memo: Memo;
  /** Where the site is published. */
  readonly url: string;
  readonly placed: PlaceFaults;
}

/** What is wrong with the pages, feeds, calendars and data of a site. */
export function findFaults(built: Build, {pages, jumps, memo, url, placed}: Order): Fault[] {
  const linked = new Set(jumps.map(({file, name}) => `${file}#${name}`));
  const others = built.files.filter((file) => !isPage(file));
  return [
    ...pages.flatMap((page) => placed(page.path, [...page.faults, ...sharedIds(page, linked)])),
    ...others.flatMap((file) => placed(file.path, faultsInFile(file, url))),
    ...headings(built, memo),
  ];
}

/** A link leads to the first place of several with its id. */
function sharedIds({path, repeated}: ReadPage, linked: ReadonlySet<string>) {
  return [...repeated].flatMap(([id, tag]) =>
    linked.has(`${path}#${id}`) ? [{code: 'id-twice', what: `#${id}`, tag} as const] : [],
  );
}

function headings({site, pages}: Build, memo: Memo): Fault[] {
  const bodies = keptBodies(memo);
  return pages.flatMap(({subject, output}) => {
    const document = site.documents.get(subject ?? '');
    const body = document && bodies.get(document.id);
    if (document === undefined || body === undefined) return [];
    return skippedLevels(document.text, body.converted.value.html).map(({level, after, line}) => ({
      code: 'heading-level' as const,
      file: output,
      what: `<h${level}> after <h${after}>`,
      place: {path: document.id, line: document.firstLine + line},
    }));
  });
}
