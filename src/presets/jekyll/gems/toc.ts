import {isMap, type Plugin} from '../../../api.ts';
import type {FilterContext, TagContext} from '../../../liquid/index.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {headingsIn} from './toc-headings.ts';
import {readTocOptions, tocList, withAnchors} from './toc-list.ts';

/** jekyll-toc: a list of a page's headings, for pages with `toc: true`. */
export function toc(settings: Settings): Plugin {
  const options = readTocOptions(isMap(settings.values.toc) ? settings.values.toc : {});
  const list = (html: string) => tocList(headingsIn(html, options), options);
  const anchored = (html: string) => withAnchors(html, headingsIn(html, options));
  return {
    name: 'jekyll-toc',
    key: 'jekyll-toc-1',
    asksForTexts: true,
    tags: {toc: {render: (tag) => (isOn(tag) ? list(textOf(contentOf(tag))) : '')}},
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

function pageOf(context: Pick<FilterContext | TagContext, 'get'>): Record<string, unknown> {
  return (context.get('page') ?? {}) as Record<string, unknown>;
}

function isOn(context: Pick<FilterContext | TagContext, 'get'>): boolean {
  return pageOf(context).toc === true;
}

function contentOf(tag: TagContext): unknown {
  return pageOf(tag).content;
}
