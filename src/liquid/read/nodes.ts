import type {Span} from '../diagnostic.ts';
import type {WholeFloat} from '../values/float.ts';
import type {Range} from '../values/range.ts';

export type LiteralValue = string | number | bigint | boolean | null | WholeFloat | Range;

export interface Literal {
  readonly kind: 'literal';
  readonly value: LiteralValue;
}

/** The words `blank` and `empty`. */
export interface Emptiness {
  readonly kind: 'blank' | 'empty';
}

/** `page.title`, `site.data[page.key].first`. */
export interface Lookup {
  readonly kind: 'lookup';
  readonly name: string | Expression;
  readonly keys: readonly Key[];
}

/** A step of a lookup: a name, or the value of an expression in brackets. */
export type Key = string | Expression;

export interface RangeExpression {
  readonly kind: 'range';
  readonly from: Expression;
  readonly to: Expression;
}

export type Expression = Literal | Emptiness | Lookup | RangeExpression;

export interface FilterCall {
  readonly name: string;
  readonly args: readonly Expression[];
  readonly named: readonly (readonly [string, Expression])[];
}

/** `value | filter: argument | …`. */
export interface Pipeline {
  readonly value: Expression;
  readonly filters: readonly FilterCall[];
}

export interface Test {
  readonly kind: 'test';
  readonly left: Expression;
  readonly operator?: string;
  readonly right?: Expression;
}

/** Liquid reads `a and b or c` from the right: `a and (b or c)`. */
export interface Junction {
  readonly kind: 'and' | 'or';
  readonly left: Test;
  readonly right: Condition;
}

export type Condition = Test | Junction;

/** Nodes up to the next tag of their block; blank if they print nothing but white space. */
export interface Body {
  readonly nodes: readonly Node[];
  readonly blank: boolean;
}

export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly blank: boolean;
  /** From a `raw` tag: the white space at its ends is never trimmed. */
  readonly raw?: true;
}

interface TagNode {
  readonly span: Span;
  /** Prints nothing but white space, so that blocks around it may drop theirs. */
  readonly blank: boolean;
}

export interface OutputNode extends TagNode {
  readonly kind: 'output';
  readonly pipeline: Pipeline;
}

export interface NothingNode extends TagNode {
  readonly kind: 'nothing';
}

export interface Branch {
  readonly condition: Condition | 'else';
  readonly body: Body;
}

export interface IfNode extends TagNode {
  readonly kind: 'if';
  /** `unless`: the first condition is negated. */
  readonly negated: boolean;
  readonly branches: readonly Branch[];
}

export interface CaseNode extends TagNode {
  readonly kind: 'case';
  readonly subject: Expression;
  readonly branches: readonly {readonly values: readonly Expression[] | 'else'; readonly body: Body}[];
}

export interface ForNode extends TagNode {
  readonly kind: 'for';
  readonly variable: string;
  readonly name: string;
  readonly collection: Expression;
  readonly reversed: boolean;
  readonly offset?: Expression | 'continue';
  readonly limit?: Expression;
  readonly body: Body;
  readonly otherwise?: Body;
}

export interface TableRowNode extends TagNode {
  readonly kind: 'tablerow';
  readonly variable: string;
  readonly collection: Expression;
  readonly attributes: ReadonlyMap<string, Expression>;
  readonly body: Body;
}

export interface AssignNode extends TagNode {
  readonly kind: 'assign';
  readonly to: string;
  readonly pipeline: Pipeline;
}

export interface CaptureNode extends TagNode {
  readonly kind: 'capture';
  readonly to: string;
  readonly body: Body;
}

export interface CycleNode extends TagNode {
  readonly kind: 'cycle';
  readonly group: Expression;
  readonly values: readonly Expression[];
}

export interface CounterNode extends TagNode {
  readonly kind: 'counter';
  readonly variable: string;
  readonly step: 1 | -1;
}

export interface JumpNode extends TagNode {
  readonly kind: 'jump';
  readonly to: 'break' | 'continue';
}

export interface IfChangedNode extends TagNode {
  readonly kind: 'ifchanged';
  readonly body: Body;
}

/** A file name: text, or a small template that prints it. */
export type FileName = string | Body;

export interface IncludeNode extends TagNode {
  readonly kind: 'include';
  readonly file: FileName;
  /** Looked for beside the file that includes it. */
  readonly relative: boolean;
  /** Undefined if the tag has no parameters: then `include` keeps its outer value. */
  readonly parameters?: readonly (readonly [string, Expression])[];
}

/** Liquid's own `include 'name' with x` and `render 'name'`. */
export interface PartialNode extends TagNode {
  readonly kind: 'partial';
  readonly isolated: boolean;
  readonly file: Expression;
  readonly subject?: Expression;
  readonly each: boolean;
  readonly alias?: string;
  readonly parameters: readonly (readonly [string, Expression])[];
}

export interface HighlightNode extends TagNode {
  readonly kind: 'highlight';
  readonly language: string;
  readonly options: Readonly<Record<string, string | true | readonly string[]>>;
  readonly body: Body;
}

/** `link` and `post_url`: the address of a file of the site. */
export interface AddressNode extends TagNode {
  readonly kind: 'address';
  readonly of: 'link' | 'post_url';
  readonly target: FileName;
}

export interface CustomNode extends TagNode {
  readonly kind: 'custom';
  readonly name: string;
  readonly markup: string;
  readonly body?: Body | string;
}

export type Node =
  | TextNode
  | OutputNode
  | NothingNode
  | IfNode
  | CaseNode
  | ForNode
  | TableRowNode
  | AssignNode
  | CaptureNode
  | CycleNode
  | CounterNode
  | JumpNode
  | IfChangedNode
  | IncludeNode
  | PartialNode
  | HighlightNode
  | AddressNode
  | CustomNode;
