import {isBlank, isEmpty} from '../run/compare.ts';
import {at, command} from '../run/lookup.ts';
import {itemsOf} from '../run/segment.ts';
import {hashGet, hashKeys, isHash, isNil} from '../values/kinds.ts';

const STEP = /\.([\w-]+\??)(?![\w-])|\[("(?:[^"\\]|\\.)*"|-?\d+|\*\*|\*|)\]/y;

/** The values that a path of `Reads` covers in a page's variables, in order, for computing digests. */
export function valuesAt(scope: Record<string, unknown>, path: string): unknown[] {
  const state = path.endsWith('?');
  const text = state ? path.slice(0, -1) : path;
  const root = /^[^.[]*/.exec(text)?.[0] ?? '';
  let values: unknown[] = [Object.hasOwn(scope, root) ? scope[root] : undefined];
  for (const step of stepsOf(text.slice(root.length))) values = values.flatMap((value) => take(value, step));
  return state ? values.map(stateOf) : values;
}

function stepsOf(text: string): (string | number | {each: string})[] {
  const steps: (string | number | {each: string})[] = [];
  STEP.lastIndex = 0;
  for (let match = STEP.exec(text); match; match = STEP.exec(text)) {
    const [, name, index = ''] = match;
    if (name !== undefined) steps.push(name);
    else if (index.startsWith('"')) steps.push(JSON.parse(index) as string);
    else steps.push(/^-?\d+$/.test(index) ? Number(index) : {each: index});
    if (STEP.lastIndex >= text.length) break;
  }
  return steps;
}

function take(value: unknown, step: string | number | {each: string}): unknown[] {
  if (typeof step === 'number') return [at(value, step)];
  if (typeof step === 'string') return [fieldOf(value, step)];
  if (step.each === '') return [...itemsOf(value)];
  if (isHash(value))
    return [value, ...hashKeys(value).map((key) => hashGet(value, key))].slice(step.each === '**' ? 0 : 1);
  if (!Array.isArray(value)) return isNil(value) ? [] : [value];
  return step.each === '**' ? value.flat(Number.POSITIVE_INFINITY) : value;
}

function fieldOf(value: unknown, name: string): unknown {
  return ['size', 'first', 'last'].includes(name) ? command(value, name) : at(value, name);
}

function stateOf(value: unknown): string {
  if (isNil(value)) return 'nil';
  if (value === false) return 'false';
  if (isEmpty(value)) return 'empty';
  return isBlank(value) ? 'blank' : 'something';
}
