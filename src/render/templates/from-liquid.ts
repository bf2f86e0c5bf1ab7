import type {LiquidDiagnostic} from '../../liquid/index.ts';
import type {Diagnostic} from '../../model.ts';

/** The most includes to list of a chain, which may be a cycle. */
const MANY = 4;

/** What to do, where Liquid itself knows nothing more precise. */
const ADVICE = new Map([
  ['liquid-argument', 'Check the value before the filter, and what follows the colon.'],
  ['liquid-budget', 'Look for a loop over many items inside another loop.'],
  ['liquid-include-depth', 'Remove the include that leads back to its own file.'],
  ['liquid-include-missing', 'Add the file to the folder of includes, or correct its name.'],
  ['liquid-nesting', 'Move the inner blocks into an include.'],
  ['liquid-syntax', 'Correct the tag: docs/liquid.md shows how it is written.'],
  ['liquid-unclosed', 'Add what ends it: `%}`, `}}` or the tag that begins with `end`.'],
  ['liquid-unknown-filter', 'Correct its name, or remove it: docs/liquid.md lists all filters.'],
  [
    'liquid-unknown-tag',
    'Correct its name, or write {% include NAME.html %} for a file in the folder of includes. To show it as text, put it between {% raw %} and {% endraw %}.',
  ],
]);

/** Converts a diagnostic of the engine to one of ours, with its chain of includes. */
export function fromLiquid(diagnostic: LiquidDiagnostic): Diagnostic {
  const {severity, message, path, line, column, endLine, endColumn, chain = []} = diagnostic;
  const code = diagnostic.code.replaceAll('/', '-');
  const hint = diagnostic.hint ?? ADVICE.get(code);
  return {
    severity,
    code,
    message,
    place: {path, line, column, ...(endLine ? {endLine} : {}), ...(endColumn ? {endColumn} : {})},
    ...(hint ? {hint} : {}),
    ...(chain.length > 0
      ? {
          related: chain.slice(0, MANY).map((from) => ({
            message: 'included from here',
            place: {path: from.path, line: from.line},
          })),
        }
      : {}),
  };
}
