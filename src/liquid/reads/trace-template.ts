import type {Compiled} from '../compile/compile.ts';
import {traceBody} from './nodes.ts';
import type {IncludeRead, Reads} from './reads.ts';
import {type Asked, Tracer, type TraceSources} from './tracer.ts';

const ROUNDS = 30;

export interface Traced {
  readonly reads: Reads;
  readonly includes: readonly IncludeRead[];
}

/** Traces a template on demand, and again when one of its includes has changed. */
export function lazyTrace(program: Compiled, sources: TraceSources): () => Traced {
  let known: (Traced & {asked: readonly Asked[]}) | undefined;
  return () => {
    const fresh = known?.asked.every(({name, from, program: found}) => sources.include(name, from) === found);
    if (!known || !fresh) known = traceTemplate(program, sources);
    return known;
  };
}

/** What a template and its includes can read, in rounds until nothing new is found. */
function traceTemplate(program: Compiled, sources: TraceSources): Traced & {asked: readonly Asked[]} {
  const tracer = new Tracer(sources);
  for (let round = 0, known = -1; tracer.size !== known; round++) {
    if (round === ROUNDS) tracer.unknown = true;
    if (round > ROUNDS) break;
    known = tracer.size;
    walk(tracer, program);
    for (const included of tracer.programs.values()) walk(tracer, included);
  }
  return {reads: tracer.reads, includes: tracer.includes, asked: [...tracer.asked.values()]};
}

function walk(tracer: Tracer, program: Compiled): void {
  tracer.enter(program);
  traceBody(tracer, program.body);
}
