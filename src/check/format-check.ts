import {many} from '../text/many.ts';
import {
  differenceLines,
  externalLines,
  faultGroups,
  fragmentLines,
  inOneLine,
  keptText,
  leftOutLines,
  linkLines,
  manyExternal,
  manyFaults,
  manyFragments,
  manyMoved,
  manyNotAsked,
  manyRespelled,
  notCompared,
  sameText,
} from './check-lines.ts';
import type {CheckReport, Kept, KeptUrls} from './check-site.ts';
import type {Compared} from './compare-files.ts';

/** Maximum number of lines of each kind. */
const MOST = 20;
/** There are many kinds of faults. */
const MOST_FAULTS = 5;

/** The result of a check, for a terminal. */
export function formatCheck(report: CheckReport): string {
  const {pages, urls, feeds, deadLinks, deadFragments, external, heldBack, leftOut} = report;
  const faults = faultGroups(report.faults);
  const lines = [
    `  ${many(pages, 'page')}`,
    ...urls.flatMap(urlLines),
    ...notCompared(urls).map((line) => `  ${line}`),
    ...feeds.flatMap((one) => [...keptLines(one, 'feed ids'), ...comparedLines(one.texts, 'feed texts')]),
    `  ${many(deadLinks.length, 'dead link')}`,
    ...some(linkLines(deadLinks)),
    ...(deadFragments.length > 0 ? [`  ${manyFragments(deadFragments)}`] : []),
    ...some(fragmentLines(deadFragments)),
    `  ${manyFaults(faults)}`,
    ...faults.flatMap(({title, lines}) => [
      `    ${title}`,
      ...some(lines, MOST_FAULTS).map((line) => `  ${line}`),
    ]),
    ...(external ? [`  ${manyExternal(external)}`, ...some(externalLines(external.dead))] : []),
    ...(external && external.moved.length > 0 ? [`  ${manyMoved(external)}`] : []),
    ...some(externalLines(external?.moved ?? [])),
    ...(external && external.notAsked.length > 0 ? [`  ${manyNotAsked(external)}`] : []),
    ...some(externalLines(external?.notAsked ?? [])),
    ...(external && external.respelled.length > 0 ? [`  ${manyRespelled(external)}`] : []),
    ...(heldBack.length > 0 ? [`  ${heldBack.length} held back`] : []),
    ...some(heldBack.map(({id, reason}) => `${id} (${reason})`)),
    ...(leftOut.length > 0 ? [`  ${leftOut.length} left out`] : []),
    ...some(leftOutLines(leftOut)),
  ];
  return `\n${lines.join('\n')}\n`;
}

function urlLines({texts, otherFiles, ...urls}: KeptUrls): string[] {
  return [
    ...keptLines(urls, 'URLs'),
    ...(texts ? comparedLines(texts, 'texts') : []),
    ...(otherFiles ? comparedLines(otherFiles, 'other files') : []),
  ];
}

function comparedLines(compared: Compared, noun: string): string[] {
  return [`  ${sameText(compared, noun)} are the same`, ...some(differenceLines(compared.different))];
}

function keptLines(kept: Kept, noun: string): string[] {
  return [
    `  ${keptText(kept, noun)} of ${inOneLine(kept.from)}`,
    ...some(kept.missing.map((name) => `missing: ${name}`)),
  ];
}

function some(lines: readonly string[], most = MOST): string[] {
  const rest = lines.length - most;
  return [...lines.slice(0, most), ...(rest > 0 ? [`… and ${rest} more`] : [])].map(
    (line) => `    ${inOneLine(line)}`,
  );
}
