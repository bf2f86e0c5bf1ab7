import {emitFields} from '../compile/emit-pipeline.ts';
import type {Emitter} from '../compile/emitter.ts';
import {quote} from '../compile/literal-source.ts';
import {LiquidError} from '../diagnostic.ts';
import {literal, readExpression} from '../read/expression.ts';
import type {Expression, FileName, IncludeNode, PartialNode} from '../read/nodes.ts';
import {SPACE, strip} from '../read/patterns.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';
import {emitCaptured} from './capture.ts';
import {readPartial} from './partial.ts';

const VALUE = `(?:"([^"\\\\]*(?:\\\\[^\\n][^"\\\\]*)*)"|'([^'\\\\]*(?:\\\\[^\\n][^'\\\\]*)*)'|([\\w.-]+))`;
const PARAMETER = `([\\w-]+)${SPACE}*=${SPACE}*${VALUE}`;
const PARAMETERS = new RegExp(PARAMETER, 'g');
const ALL_PARAMETERS = new RegExp(`^${SPACE}*(?:${PARAMETER}(?=${SPACE}|$)${SPACE}*)*$`);
const VARIABLE_FILE =
  /^([^{]*(?:\{\{[ \t\r\n\f\v]*[\w\-.]+[ \t\r\n\f\v]*(?:\|[\s\S]*)?\}\}[^ \t\r\n\f\v{}]*)+)([\s\S]*)$/;

/** Jekyll's `include file.html name="value"`, and the likewise `include_relative` and `include_cached`. */
export function readInclude(call: TagCall, reader: BlockReader): IncludeNode | PartialNode {
  const markup = strip(call.markup);
  if (/^["']/.test(markup)) return readPartial(call);
  const [file, rest] = splitFile(markup, reader);
  const relative = call.name === 'include_relative';
  const node = {kind: 'include', span: call.span, blank: false, file, relative} as const;
  return rest === undefined ? node : {...node, parameters: readParameters(rest, call)};
}

function splitFile(markup: string, reader: BlockReader): [FileName, string | undefined] {
  const match = VARIABLE_FILE.exec(markup);
  if (match) return [reader.inline(strip(match[1] ?? '')), strip(match[2] ?? '')];
  const [, file = '', rest] = /^([^ \t\r\n\f\v]*)(?:[ \t\r\n\f\v]+([\s\S]*))?$/.exec(markup) ?? [];
  return [file, rest];
}

function readParameters(markup: string, call: TagCall): [string, Expression][] {
  if (!ALL_PARAMETERS.test(markup)) {
    const hint = `Write it as {% ${call.name} file.ext param='value' param2=page.title %}`;
    throw new LiquidError('liquid/include', `Invalid parameters in ${call.name}: ${markup}`, {
      hint,
      span: call.span,
    });
  }
  return [...markup.matchAll(PARAMETERS)].map(([, name = '', double, single, variable]) => [
    name,
    readValue(double, single, variable),
  ]);
}

function readValue(double?: string, single?: string, variable?: string): Expression {
  if (double !== undefined) return literal(double.replaceAll('\\"', '"'));
  if (single !== undefined) return literal(single.replaceAll("\\'", "'"));
  return readExpression(variable ?? '');
}

export function emitInclude(node: IncludeNode, js: Emitter): void {
  js.guard(node.span, () =>
    withFileName(node.file, js, (file) => {
      const fields = node.parameters ? emitFields(node.parameters, js) : 'undefined';
      const call = `{relative: ${node.relative}, start: ${node.span.start}}`;
      js.line(`o = ctx.include(o, ${call}, ${file}, ${fields});`);
    }),
  );
  js.followJump();
}

/** Writes a file name, which may itself be a small template. */
export function withFileName(file: FileName, js: Emitter, use: (code: string) => void): void {
  if (typeof file === 'string') use(quote(file));
  else emitCaptured(file, js, use);
}
