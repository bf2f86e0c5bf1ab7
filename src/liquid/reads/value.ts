/**
 * What an expression may refer to, as far as the text of a template tells: places in the data
 * (`site.posts[]`), and lists or hashes that the template itself built from such places.
 */
export interface Trace {
  readonly paths: readonly string[];
  readonly items?: readonly Trace[];
  readonly fields?: Readonly<Record<string, Trace>>;
}

/** A value that has been read already, or that is not from the data. */
export const OPAQUE: Trace = {paths: []};

const LONGEST = 300;

export function place(path: string): Trace {
  return {paths: [path]};
}

/** A list of these items, built by the template. */
export function listOf(items: readonly Trace[]): Trace {
  return {paths: [], items};
}

export function union(traces: readonly Trace[]): Trace {
  const [only] = traces;
  if (traces.length === 1 && only) return only;
  const items = traces.flatMap((trace) => trace.items ?? []);
  const fields: Record<string, Trace> = Object.create(null);
  for (const trace of traces) {
    for (const [name, field] of Object.entries(trace.fields ?? {})) {
      fields[name] = fields[name] ? union([fields[name], field]) : field;
    }
  }
  return {
    paths: [...new Set(traces.flatMap((trace) => trace.paths))],
    ...(items.length > 0 && {items: distinct(items)}),
    ...(Object.keys(fields).length > 0 && {fields}),
  };
}

function distinct(traces: readonly Trace[]): Trace[] {
  return [...new Map(traces.map((trace) => [JSON.stringify(trace), trace])).values()];
}

/** The value one step further: a name, or an item by `[0]`, `[*]` (any), `[]` (of a loop), `[**]` (of a flat list). */
export function stepInto(trace: Trace, step: string): Trace {
  const own = trace.paths.map((path) => ({paths: [path.length > LONGEST ? path : path + step]}));
  const name = step.startsWith('.') ? step.slice(1) : undefined;
  if (name === undefined || name === 'first' || name === 'last') return union([...own, ...itemsIn(trace)]);
  const field = trace.fields && Object.hasOwn(trace.fields, name) ? trace.fields[name] : undefined;
  return union(field ? [...own, field] : own.length > 0 ? own : [OPAQUE]);
}

function itemsIn(trace: Trace): readonly Trace[] {
  const fields = Object.values(trace.fields ?? {});
  return trace.items || fields.length > 0 ? [...(trace.items ?? []), ...fields] : [OPAQUE];
}

/** All places in a value, including those of its items and fields. */
export function placesIn(trace: Trace): string[] {
  return [
    ...trace.paths,
    ...(trace.items ?? []).flatMap(placesIn),
    ...Object.values(trace.fields ?? {}).flatMap(placesIn),
  ];
}
