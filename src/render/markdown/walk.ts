import type {Element, Parents, Root, Text} from 'hast';
import {isInline, isOpaque} from './elements.ts';

/** A step for one document, called when the walk enters or leaves an element. */
export interface Step {
  /** The elements it applies to; all if absent. */
  readonly tags?: readonly string[];
  enter?(element: Element, parent: Parents): void;
  leave?(element: Element, parent: Parents): void;
}

/** A stretch of text that runs together for a reader; opaque content in it is one U+FFFC. */
export interface Run {
  readonly text: string;
  readonly nodes: readonly (Text | undefined)[];
  readonly language: string;
}

export interface Walk {
  readonly steps: readonly Step[];
  readonly language: string;
  onRun?(run: Run): void;
}

/** Thrown when elements nest deeper than `maximumDepth`. */
export class TooDeep extends Error {}

/** Deeper than anything a person writes, and far from a stack overflow. */
const maximumDepth = 200;

/** Visits every node once, in document order, and runs all steps along the way. */
export function walk(root: Root, {steps, language, onRun}: Walk): void {
  const ownSteps = planOf(steps);
  const collector = onRun ? collectRuns(onRun) : undefined;
  visitChildren(root, {language, opaque: false}, 0);
  collector?.flush(language);

  function visitChildren(parent: Parents, state: State, depth: number): void {
    if (depth > maximumDepth) throw new TooDeep();
    // A step may add or remove children that have not been visited yet, but not earlier ones.
    for (let index = 0; index < parent.children.length; index++) {
      const child = parent.children[index]!;
      if (child.type === 'element') visitElement(child, parent, state, depth);
      else if (child.type === 'text' && collector && !state.opaque) collector.text(child);
    }
  }

  function visitElement(element: Element, parent: Parents, state: State, depth: number): void {
    const own = ownSteps(element.tagName);
    for (const step of own.enter) step.enter!(element, parent);
    const inner = stateIn(element, state);
    const isBoundary = collector && !state.opaque && !isInline(element.tagName);
    if (isBoundary) collector.flush(state.language);
    if (inner.opaque && !state.opaque) collector?.atom();
    visitChildren(element, inner, depth + 1);
    if (isBoundary) collector.flush(inner.language);
    for (const step of own.leave) step.leave!(element, parent);
  }
}

interface State {
  readonly language: string;
  readonly opaque: boolean;
}

/** The state inside an element, which for most is that outside. */
function stateIn(element: Element, state: State): State {
  const {lang} = element.properties;
  const language = typeof lang === 'string' && lang ? lang : state.language;
  const opaque = state.opaque || isOpaque(element);
  return language === state.language && opaque === state.opaque ? state : {language, opaque};
}

interface Own {
  readonly enter: readonly Step[];
  readonly leave: readonly Step[];
}

/** Finds the steps for an element, once for each tag name. */
function planOf(steps: readonly Step[]): (tagName: string) => Own {
  const plan = new Map<string, Own>();
  return (tagName) => {
    const known = plan.get(tagName);
    if (known) return known;
    const own = ownOf(steps, tagName);
    plan.set(tagName, own);
    return own;
  };
}

function ownOf(steps: readonly Step[], tag: string): Own {
  const own = steps.filter((step) => step.tags?.includes(tag) ?? true);
  return {enter: own.filter((step) => step.enter), leave: own.filter((step) => step.leave)};
}

const objectReplacement = '\ufffc';

function collectRuns(onRun: (run: Run) => void) {
  let text = '';
  let nodes: (Text | undefined)[] = [];
  return {
    text(node: Text) {
      text += node.value;
      nodes.push(node);
    },
    atom() {
      text += objectReplacement;
      nodes.push(undefined);
    },
    flush(language: string) {
      if (!text) return;
      const run = {text, nodes, language};
      text = '';
      nodes = [];
      onRun(run);
    },
  };
}
