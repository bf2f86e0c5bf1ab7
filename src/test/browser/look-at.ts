import axe from 'axe-core';
import type {Page} from 'playwright-core';

/** The problems that axe finds, one line for each element. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const {violations: found} = await page.evaluate(() =>
    (window as unknown as {axe: typeof axe}).axe.run(document),
  );
  return found.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${target} ${failureSummary}`),
  );
}

/** Number of pixels by which the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
