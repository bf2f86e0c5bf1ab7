import type {Context} from '../run/context.ts';
import {hashGet, hashKeys, isHash, truthy} from '../values/kinds.ts';
import {toText} from '../values/text.ts';
import {type FilterTable, filter} from './definition.ts';
import {grouped, selectable} from './jekyll-lists.ts';

/** Jekyll's filters that take a piece of Liquid as text: `where_exp: "post", "post.tags contains 'php'"`. */
export const expressionFilters: FilterTable = {
  where_exp: filter(whereExp, 2, 'own'),
  find_exp: filter(findExp, 2, 'own'),
  group_by_exp: filter(groupByExp, 2, 'own'),
};

type Evaluate = (item: unknown) => unknown;

function whereExp(this: unknown, input: unknown, variable: unknown, expression: unknown): unknown {
  const items = selectable(input);
  if (!items) return input;
  return withItem(this as Context, variable, compileCondition(this as Context, expression), (test) =>
    items.filter((item) => truthy(test(item))),
  );
}

function findExp(this: unknown, input: unknown, variable: unknown, expression: unknown): unknown {
  const items = selectable(input);
  if (!items) return input;
  return withItem(this as Context, variable, compileCondition(this as Context, expression), (test) =>
    items.find((item) => truthy(test(item))),
  );
}

function groupByExp(this: unknown, input: unknown, variable: unknown, expression: unknown): unknown {
  const items = isHash(input) ? hashKeys(input).map((key) => [key, hashGet(input, key)]) : selectable(input);
  if (!items) return input;
  const run = (this as Context).engine.expression(toText(expression), 'pipeline');
  return withItem(this as Context, variable, run, (keyOf) => grouped(items, keyOf));
}

function compileCondition(context: Context, expression: unknown): (context: Context) => unknown {
  return context.engine.expression(toText(expression), 'condition');
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
