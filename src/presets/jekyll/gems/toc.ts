import type {Plugin} from '../../../api.ts';
import type {FilterContext, TagContext} from '../../../liquid/index.ts';
import {mapOf, type Settings, textOf} from '../config/settings.ts';
import {headingsIn} from './toc-headings.ts';
import {tocList, withAnchors} from './toc-list.ts';
import {readTocOptions} from './toc-options.ts';

/** jekyll-toc: a list of a page's headings, for pages with `toc: true`. */
export function toc(settings: Settings): Plugin {
  const options = readTocOptions(mapOf(settings.values.toc));
  const list = (html: string) => tocList(headingsIn(html, options), options);
  const anchored = (html: string) => withAnchors(html, headingsIn(html, options));
  return {
    name: 'jekyll-toc',
    key: 'jekyll-toc-1',
    asksForTexts: true,
    tags: {toc: {render: (tag) => (isOn(tag) ? list(textOf(mapOf(tag.get('page')).content)) : '')}},
    filters: {
      toc_only(html) {
        return isOn(this) ? list(String(html)) : '';
      },
      inject_anchors(html) {
        return isOn(this) ? anchored(String(html)) : html;
      },
      toc(html) {
        return isOn(this) ? list(String(html)) + anchored(String(html)) : html;
      },
    },
  };
}

function isOn(context: Pick<FilterContext | TagContext, 'get'>): boolean {
  return mapOf(context.get('page')).toc === true;
}
