import type {Emitter} from '../compile/emitter.ts';
import {quote} from '../compile/literal-source.ts';
import {LiquidError} from '../diagnostic.ts';
import type {HighlightNode} from '../read/nodes.ts';
import {strip} from '../read/patterns.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';
import {emitCaptured} from './capture.ts';

const MARKUP = /^([a-zA-Z0-9.+#_-]+)((?:[ \t\r\n\f\v]+\w+(?:=(?:\w+|"(?:[0-9]+[ \t\r\n\f\v])*[0-9]+"))?)*)$/m;
const OPTION = /(?:\w="[^"]*"|\w=\w|\w)+/g;

/** `highlight ruby linenos`: a listing with syntax highlighting. */
export function readHighlight(call: TagCall, reader: BlockReader): HighlightNode {
  const match = MARKUP.exec(strip(call.markup));
  if (!match) {
    const hint = 'Valid syntax: highlight <lang> [linenos]';
    throw new LiquidError('liquid/syntax', `Syntax Error in tag 'highlight': ${call.markup}`, {hint});
  }
  const body = reader.body(call);
  const language = (match[1] ?? '').toLowerCase();
  return {
    kind: 'highlight',
    span: call.span,
    blank: body.blank,
    language,
    options: readOptions(match[2] ?? ''),
    body,
  };
}

function readOptions(markup: string): HighlightNode['options'] {
  const options: Record<string, string | true | string[]> = Object.create(null);
  for (const option of markup.match(OPTION) ?? []) {
    const [key = '', value] = option.split('=');
    options[key] = value?.includes('"') ? value.replaceAll('"', '').split(' ') : (value ?? true);
  }
  if (options.linenos === true) options.linenos = 'inline';
  return options;
}

export function emitHighlight(node: HighlightNode, js: Emitter): void {
  emitCaptured(node.body, js, (text) => {
    const options = quote(JSON.stringify(node.options));
    js.guard(node.span, () =>
      js.append(`ctx.highlight(${text}, ${quote(node.language)}, JSON.parse(${options}))`),
    );
  });
}
