import type {Liquid} from '../../liquid/index.ts';
import type {Page} from '../../model.ts';
import {createLayouts} from '../templates/layouts.ts';
import {wishOf} from '../wish-of.ts';
import type {World} from '../world.ts';
import {bodyOf} from './body-of.ts';
import {pageScope} from './page-scope.ts';
import type {Scopes} from './scopes.ts';

interface OutputTools {
  readonly world: World;
  readonly engine: Liquid;
  readonly scopes: Scopes;
}

/**
 * A document's HTML within its layouts, for a template that shows whole documents; undefined until its text is
 * rendered. What is wrong in a layout is reported with the document's own page.
 */
export function outputOf(id: string, {world, engine, scopes}: OutputTools): string | undefined {
  const html = bodyOf(id, world)?.html;
  if (html === undefined) return undefined;
  const page: Page = {url: world.site.urls.get(id) ?? '', output: '', maker: 'layout', subject: id};
  const layouts = createLayouts(world, engine);
  const name = layouts.choose(wishOf(page, world)!);
  return name === undefined ? html : layouts.wrap(html, name, pageScope(page, scopes, world)).pieces.join('');
}
