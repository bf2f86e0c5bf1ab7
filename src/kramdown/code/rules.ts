/** A Prism token and where it is in the code. */
export interface Token {
  text: string;
  /** Its types, outermost first. */
  types: readonly string[];
  language: string;
  /** The code right before it. */
  before: string;
}

/** The class of a token type, fixed or per token; `null` is plain text, undefined is for others to decide. */
export type Rule = string | null | ((token: Token) => string | null | undefined);

export type Rules = Readonly<Record<string, Rule>>;

export function classBy(rules: Rules, type: string, token: Token): string | null | undefined {
  const rule = Object.hasOwn(rules, type) ? rules[type] : undefined;
  return typeof rule === 'function' ? rule(token) : rule;
}

/** Space-separated words listed under their class; `rest` is the class of all others. */
export function words(classes: Readonly<Record<string, string>>, rest?: string): Rule {
  const known = new Map(
    Object.entries(classes).flatMap(([name, list]) => list.split(' ').map((word) => [word, name] as const)),
  );
  return ({text}) => known.get(text.trim()) ?? rest;
}
