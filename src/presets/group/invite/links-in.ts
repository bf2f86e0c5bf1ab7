import type {Run} from './blocks.ts';

/** Neighbours with the same address are one link, although parts of it may be bold. */
export function linksIn(runs: readonly Run[]): {href: string | undefined; runs: readonly Run[]}[] {
  const links: {href: string | undefined; runs: Run[]}[] = [];
  for (const run of runs) {
    const last = links.at(-1);
    if (last && last.href === run.href) last.runs.push(run);
    else links.push({href: run.href, runs: [run]});
  }
  return links;
}
