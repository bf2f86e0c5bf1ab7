import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {createLiquid, type LiquidOptions} from '../index.ts';
import {readTyped} from './read-typed.ts';

interface Probe {
  readonly template: string;
  readonly expected?: string;
  readonly error?: string;
  /** Why the result differs here. */
  readonly differs?: string;
}

interface Group {
  readonly zone: string;
  readonly liquid: {
    error_mode?: 'lax' | 'warn' | 'strict';
    strict_filters?: boolean;
    strict_variables?: boolean;
  };
  readonly includes: Record<string, string>;
  readonly data: Record<string, unknown>;
  readonly cases: readonly Probe[];
}

const fixture = new URL('probes.json', import.meta.url);
const {groups} = readTyped(readFileSync(fixture, 'utf8')) as {groups: readonly Group[]};

function optionsOf({zone, liquid, includes}: Group): LiquidOptions {
  return {
    timeZone: zone,
    errorMode: liquid.error_mode ?? 'warn',
    strictFilters: liquid.strict_filters ?? false,
    strictVariables: liquid.strict_variables ?? false,
    resolveInclude: (name) => {
      const text = includes[name];
      return text === undefined ? undefined : {path: `_includes/${name}`, text};
    },
  };
}

describe.each(groups)('Jekyll prints the same as', (group) => {
  const liquid = createLiquid(optionsOf(group));
  it.each(group.cases.filter((probe) => !probe.differs))('$template', ({template, expected}) => {
    const compiled = liquid.compile(template, {path: 'probe.html'});
    const {output, diagnostics} = compiled.render(group.data);
    const errors = [...compiled.diagnostics, ...diagnostics].filter(({severity}) => severity === 'error');
    if (expected === undefined) expect(errors).not.toEqual([]);
    else expect({output, errors}).toEqual({output: expected, errors: []});
  });
});
