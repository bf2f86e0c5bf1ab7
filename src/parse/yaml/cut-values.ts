import {isScalar, type Pair, type Scalar, type YAMLMap} from 'yaml';
import type {YamlProblem} from './yaml-problem.ts';

/** A warning for each value of `{…}` that a comma cuts: in `{address: 4 quai X, Lyon}`, `Lyon` is a key with no value. */
export function cutValues({items}: YAMLMap): YamlProblem[] {
  return items.flatMap(({key, value}, at) => {
    if (!isScalar(key) || !isScalar(value) || value.value === '') return [];
    const rest = textsFrom(items, at + 1);
    if (rest.length === 0) return [];
    const whole = [value, ...rest].map((part) => part.value).join(', ');
    const message = `The value of “${key.value}” ends at the comma before “${rest[0]!.value}”.`;
    const hint = `Put the whole value in quotes: ${key.value}: ${JSON.stringify(whole)}`;
    return [{severity: 'warning', code: 'yaml-comma', message, hint, offset: rest[0]!.range?.[0] ?? 0}];
  });
}

/** The keys without a colon that start at this item. */
function textsFrom(items: readonly Pair[], start: number): Scalar[] {
  let end = start;
  while (isText(items[end])) end++;
  return items.slice(start, end).map(({key}) => key as Scalar);
}

function isText(item: Pair | undefined): boolean {
  return item?.value === null && isScalar(item.key) && item.key.value !== '';
}
