import {escapeAll} from '../html/escape.ts';
import {joinPieces, type Piece} from './pieces.ts';
import {rougeClass} from './rouge-classes.ts';
import {type Dialect, dialectOf} from './rouge-dialects.ts';
import {splitNames} from './split-code.ts';

/** A hast node as Prism uses it: text, or an element whose classes are `token` and the token's types. */
export interface TokenNode {
  readonly type: string;
  readonly value?: string;
  readonly properties?: {readonly className?: unknown};
  readonly children?: readonly TokenNode[];
}

interface Place {
  readonly language: string;
  /** Prism's token types around the node, outermost first. */
  readonly types: readonly string[];
}

/**
 * Code in pieces, each with the short class name that Rouge gives it. `nodes` are Prism's tokens, and
 * `language` is Prism's name for the grammar.
 */
export function rougePieces(nodes: readonly TokenNode[], language: string): Piece[] {
  const pieces: Piece[] = [];
  for (const node of nodes) addPieces(pieces, node, {language, types: []});
  return joinPieces(pieces);
}

/** The same as HTML. */
export function rougeMarkup(nodes: readonly TokenNode[], language: string): string {
  let html = '';
  for (const {text, className} of rougePieces(nodes, language))
    html += className === '' ? escapeAll(text) : `<span class="${className}">${escapeAll(text)}</span>`;
  return html;
}

function addPieces(pieces: Piece[], node: TokenNode, {language, types}: Place): void {
  if (node.type === 'element') {
    const inner = [...types, ...typesOf(node)];
    for (const child of node.children ?? []) addPieces(pieces, child, {language, types: inner});
    return;
  }
  const text = node.value ?? '';
  const before = pieces.at(-1)?.text ?? '';
  const dialect = dialectOf(language);
  const className = types.length > 0 ? rougeClass({text, types, language, before}) : undefined;
  if (className === undefined) pieces.push(...splitPlain(text, before, dialect));
  else pieces.push(...withQuotes({text, className}, dialect));
}

/** Code outside of tokens. */
function splitPlain(text: string, before: string, {split, name = () => 'n'}: Dialect): Piece[] {
  return split ? split(text) : splitNames(text, before, name);
}

/** In some languages, Rouge gives the quotes around a string a class of their own. */
function withQuotes({text, className}: Piece, {quotes}: Dialect): Piece[] {
  const isQuoted = (className === 's1' || className === 's2') && /^["']/.test(text);
  if (!quotes || !isQuoted) return [{text, className}];
  const {quote = className, last, inner = className} = quotes;
  const end = last && text.length > 1 ? text.length - 1 : text.length;
  return [
    {text: text.slice(0, 1), className: quote},
    {text: text.slice(1, end), className: inner},
    {text: text.slice(end), className: quote},
  ].filter((piece) => piece.text !== '');
}

function typesOf({properties}: TokenNode): string[] {
  const names = properties?.className;
  return Array.isArray(names) ? names.map(String).filter((name) => name !== 'token') : [];
}
