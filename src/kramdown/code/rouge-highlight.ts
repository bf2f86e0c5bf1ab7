import {refractor} from 'refractor';
import {escapeAll} from '../html/escape.ts';
import {joinPieces, type Piece} from './pieces.ts';
import {splitPlain} from './plain-code.ts';
import {rougeClass} from './rouge-classes.ts';

/**
 * Colours code with Prism's grammars and rouge's class names, so that stylesheets made for Jekyll fit. Undefined for
 * languages that have no grammar here. Give it to the option `highlight`.
 */
export function rougeHighlight(code: string, language: string): string | undefined {
  const name = Object.hasOwn(ALIASES, language) ? ALIASES[language]! : language;
  if (code.length > LONGEST || !refractor.registered(name)) return undefined;
  const pieces: Piece[] = [];
  for (const node of refractor.highlight(code, name).children)
    addPieces(pieces, node as Node, {language: name, types: []});
  return joinPieces(pieces).map(writePiece).join('');
}

/** Code longer than this keeps its one colour: the grammars are not made for all lengths. */
const LONGEST = 50_000;

/** Languages by the names that rouge knows them by. */
const ALIASES: Readonly<Record<string, string>> = {
  'shell-session': 'bash',
  'c++': 'cpp',
  console: 'bash',
  golang: 'go',
  html: 'markup',
  jsonc: 'json',
  jsx: 'javascript',
  obj_c: 'objectivec',
  objective_c: 'objectivec',
  plist: 'markup',
  python3: 'python',
  svg: 'markup',
  tsx: 'typescript',
  xml: 'markup',
  zsh: 'bash',
};

/** The part of a hast node that refractor's results use. */
interface Node {
  type: string;
  value?: string;
  properties?: {className?: string[]};
  children?: Node[];
}

interface Place {
  language: string;
  /** Prism's token types around the node, outermost first. */
  types: readonly string[];
}

function addPieces(pieces: Piece[], node: Node, {language, types}: Place): void {
  if (node.type === 'element') {
    const inner = [...types, ...(node.properties?.className ?? []).filter((name) => name !== 'token')];
    for (const child of node.children ?? []) addPieces(pieces, child, {language, types: inner});
    return;
  }
  const text = node.value ?? '';
  const before = pieces.at(-1)?.text ?? '';
  const className = types.length > 0 ? rougeClass({text, types, language, before}) : undefined;
  if (className === undefined) pieces.push(...splitPlain(text, language, before));
  else pieces.push({text, className});
}

const writePiece = ({text, className}: Piece) =>
  className === '' ? escapeAll(text) : `<span class="${className}">${escapeAll(text)}</span>`;
