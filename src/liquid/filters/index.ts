import {base64Filters} from './base64.ts';
import {dataFilters} from './data.ts';
import {dateFilters} from './dates.ts';
import type {FilterTable} from './definition.ts';
import {expressionFilters} from './expressions.ts';
import {htmlFilters} from './html.ts';
import {jekyllListFilters} from './jekyll-lists.ts';
import {listFilters} from './lists.ts';
import {numberFilters} from './numbers.ts';
import {selectFilters} from './select.ts';
import {slugFilters} from './slugify.ts';
import {stringFilters} from './strings.ts';
import {urlFilters} from './urls.ts';

/** The filters of Liquid and of Jekyll by name. */
export const builtinFilters: FilterTable = {
  ...stringFilters,
  ...htmlFilters,
  ...numberFilters,
  ...listFilters,
  ...selectFilters,
  ...jekyllListFilters,
  ...expressionFilters,
  ...dateFilters,
  ...urlFilters,
  ...slugFilters,
  ...dataFilters,
  ...base64Filters,
};
