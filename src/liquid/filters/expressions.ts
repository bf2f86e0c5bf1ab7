import type {FilterFunction} from '../options.ts';
import type {Context} from '../run/context.ts';
import {truthy} from '../values/kinds.ts';
import {toText} from '../values/text.ts';
import {type FilterTable, filter} from './definition.ts';
import {grouped, pairsOrItems, selectable} from './jekyll-lists.ts';

/** Jekyll's filters that take a piece of Liquid as text: `where_exp: "post", "post.tags contains 'php'"`. */
export const expressionFilters: FilterTable = {
  where_exp: filter(
    selecting((items, isMet) => items.filter(isMet)),
    2,
    'own',
  ),
  find_exp: filter(
    selecting((items, isMet) => items.find(isMet)),
    2,
    'own',
  ),
  group_by_exp: filter(groupByExp, 2, 'own'),
};

type Evaluate = (item: unknown) => unknown;

/** A filter that selects from the items by a condition. */
function selecting(
  select: (items: readonly unknown[], isMet: (item: unknown) => boolean) => unknown,
): FilterFunction {
  return function (input, variable, expression) {
    const items = selectable(input);
    if (!items) return input;
    const context = this as Context;
    const test = context.engine.expression(toText(expression), 'condition');
    return withItem(context, variable, test, (result) => select(items, (item) => truthy(result(item))));
  };
}

function groupByExp(this: unknown, input: unknown, variable: unknown, expression: unknown): unknown {
  const items = pairsOrItems(input);
  if (!items) return input;
  const run = (this as Context).engine.expression(toText(expression), 'pipeline');
  return withItem(this as Context, variable, run, (keyOf) => grouped(items, keyOf));
}

/** Lets `use` evaluate an expression for items, each bound to the variable's name. */
function withItem<T>(
  context: Context,
  variable: unknown,
  run: (context: Context) => unknown,
  use: (evaluate: Evaluate) => T,
): T {
  const name = toText(variable);
  const scope = context.push();
  try {
    return use((item) => {
      context.step();
      scope.set(name, item);
      return run(context);
    });
  } finally {
    context.pop();
  }
}
