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
  manyRespelled,
  notCompared,
  sameText,
} from './check-lines.ts';
import type {CheckReport, KeptUrls} from './check-site.ts';
import type {Compared} from './compare-files.ts';

/** Maximum number of lines of each kind. */
const MOST = 200;

/** The result of a check as Markdown, for a job summary. */
export function markdownCheck(report: CheckReport): string {
  const {pages, urls, feeds, deadLinks, deadFragments, external, heldBack, leftOut} = report;
  const faults = faultGroups(report.faults);
  const drafts = heldBack.filter(({reason}) => reason === 'draft').length;
  const facts = [
    many(pages, 'page'),
    ...urls.flatMap(urlFacts),
    ...feeds.flatMap((one) => [keptText(one, 'feed ids'), sameText(one.texts, 'feed texts')]),
    many(deadLinks.length, 'dead link'),
    ...(deadFragments.length > 0 ? [manyFragments(deadFragments)] : []),
    ...(faults.length > 0 ? [manyFaults(faults)] : []),
    ...(external ? [manyExternal(external)] : []),
    ...(drafts > 0 ? [`${many(drafts, 'draft')} held back`] : []),
    ...(heldBack.length > drafts ? [`${heldBack.length - drafts} not published for other reasons`] : []),
    ...(leftOut.length > 0 ? [`${leftOut.length} left out`] : []),
  ];
  return joined([
    `**${facts.join(', ')}**`,
    ...notCompared(urls),
    leftOutList(leftOut),
    details(
      'Missing URLs',
      urls.flatMap(({missing}) => missing),
    ),
    differences(
      'Different texts',
      urls.map(({texts}) => texts),
    ),
    differences(
      'Different files',
      urls.map(({otherFiles}) => otherFiles),
    ),
    details(
      'Missing feed ids',
      feeds.flatMap(({missing}) => missing),
    ),
    differences(
      'Different feed texts',
      feeds.map(({texts}) => texts),
    ),
    details('Dead links', linkLines(deadLinks), deadLinks.length),
    details('Links to a missing place on a page', fragmentLines(deadFragments), deadFragments.length),
    ...faults.map(({title, lines}) => faultDetails(title, lines)),
    details('Dead links to other sites', externalLines(external?.dead ?? [])),
    details('No clear answer from other sites', externalLines(external?.unclear ?? [])),
    details('Links to other sites that are redirected for good', externalLines(external?.moved ?? [])),
    details('Links to private addresses, not asked about', externalLines(external?.notAsked ?? [])),
    external && external.respelled.length > 0 ? `${manyRespelled(external)}.` : '',
    details(
      'Not published',
      heldBack.map(({id, reason}) => `${id} (${reason})`),
    ),
  ]);
}

/** What the build left out, if the site was not compared. */
export function markdownLeftOut(leftOut: CheckReport['leftOut']): string {
  return joined([leftOutList(leftOut)]);
}

function urlFacts({texts, otherFiles, ...urls}: KeptUrls): string[] {
  return [
    keptText(urls, 'URLs'),
    ...(texts ? [sameText(texts, 'texts')] : []),
    ...(otherFiles ? [sameText(otherFiles, 'other files')] : []),
  ];
}

function differences(title: string, compared: readonly (Compared | undefined)[]): string {
  const all = compared.flatMap((one) => one?.different ?? []);
  return details(title, differenceLines(all), all.length);
}

function leftOutList(leftOut: CheckReport['leftOut']): string {
  if (leftOut.length === 0) return '';
  const title = `**Left out by the build: ${leftOut.length}** (see docs/jekyll.md)`;
  return `${title}\n\n${list(leftOutLines(leftOut))}`;
}

function list(lines: readonly string[]): string {
  const rest = lines.length - MOST;
  const all = lines.slice(0, MOST).map((line) => `- ${asText(line)}`);
  return [...all, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n');
}

function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

function faultDetails(title: string, lines: readonly string[]): string {
  const escaped = title.replaceAll('<', '&lt;').replaceAll('`', '');
  return `<details><summary>${escaped}</summary>\n\n${list(lines)}\n\n</details>`;
}

/** `total` is the number in the facts, if one line stands for several of them. */
function details(title: string, lines: readonly string[], total = lines.length): string {
  if (lines.length === 0) return '';
  const kinds = lines.length === total ? '' : `, ${lines.length} of them distinct`;
  return `<details><summary>${title}: ${total}${kinds}</summary>\n\n${list(lines)}\n\n</details>`;
}

/** Text of the site as Markdown that is read neither as HTML nor as a link. */
export function asText(text: string): string {
  return `\`${inOneLine(text).replaceAll('`', "'")}\``;
}
