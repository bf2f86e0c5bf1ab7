import type {Compiled} from '../compile/compile.ts';
import {traceBody} from './nodes.ts';
import type {IncludeRead, Reads} from './reads.ts';
import {Tracer, type TraceSources} from './tracer.ts';

const ROUNDS = 30;

/** What a template and its includes can read. Rounds go on until nothing new is found. */
export function traceTemplate(
  program: Compiled,
  sources: TraceSources,
): {reads: Reads; includes: readonly IncludeRead[]} {
  const tracer = new Tracer(sources);
  for (let round = 0, known = -1; tracer.size !== known; round++) {
    if (round === ROUNDS) tracer.unknown = true;
    if (round > ROUNDS) break;
    known = tracer.size;
    walk(tracer, program);
    for (const included of tracer.programs.values()) walk(tracer, included);
  }
  return {reads: tracer.reads, includes: tracer.includes};
}

function walk(tracer: Tracer, program: Compiled): void {
  tracer.enter(program);
  traceBody(tracer, program.body);
}
