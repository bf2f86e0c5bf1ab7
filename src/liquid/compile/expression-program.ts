import {LiquidError} from '../diagnostic.ts';
import {readStrictCondition} from '../read/condition.ts';
import {readPipeline} from '../read/pipeline.ts';
import type {Context} from '../run/context.ts';
import {runtime} from '../run/runtime.ts';
import type {CompileOptions} from './compile.ts';
import {Emitter} from './emitter.ts';

/** Compiles a value with filters, or a condition, given as text on its own. */
export function compileExpression(
  markup: string,
  kind: 'pipeline' | 'condition',
  options: CompileOptions,
): (context: Context) => unknown {
  const js = new Emitter(options);
  const code =
    kind === 'condition' ? js.condition(readStrictCondition(markup)) : js.pipeline(readLax(markup));
  const functions = [...js.filters.keys()].map((name) => options.filterFunction(name));
  const make = new Function('rt', ...js.filters.values(), `'use strict';\nreturn (ctx) => ${code};`);
  return (make as (...values: unknown[]) => (context: Context) => unknown)(runtime, ...functions);
}

function readLax(markup: string): ReturnType<typeof readPipeline> {
  return readPipeline(markup, {
    name: 'lax',
    warn: (error) => {
      throw new LiquidError(error.code, error.message);
    },
  });
}
