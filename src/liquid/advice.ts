type Advice = readonly [pattern: RegExp, advice: string | ((...groups: string[]) => string)];

/** What people write who know other template languages, and what to write instead. Strings are `""` here. */
const SYNTAX: readonly Advice[] = [
  [/^\{\{-?\s*[.$#]/, 'To show it as text, put it between `{% raw %}` and `{% endraw %}`.'],
  [
    /^\{\{-?\s*((?:end)?(?:if|unless|for|case|capture)|elsif|else|assign|include|when)\b(?!\s*[|.[}-])/,
    (tag) => `\`${tag}\` is a tag: write \`{% ${tag} … %}\`.`,
  ],
  [/^\{\{-?\s*[\w.-]+\s*=(?!=)/, 'To give a value a name, write `{% assign name = value %}`.'],
  [/^\{\{[^|]*\s[\w-]+\s*=(?!=)/, 'An output has no attributes: only filters change what it prints.'],
  [/\|\s*([\w-]+)\s*:\s*([\w-]+)\s*=(?!=)/, (filter, name) => `Write a colon: \`| ${filter}: ${name}: …\`.`],
  [/^\{%-?\s*assign\s+\S+\s*==/, 'Write one `=`.'],
  [/^\{%-?\s*assign\s+\S+\s*=\s*\[/, 'Liquid has no lists in brackets: write `"a,b" | split: ","`.'],
  [/^\{%-?\s*assign\s+\S+\s*=\s*\{(?!\{)/, 'Liquid has no maps in braces: put it into a data file.'],
  [
    /^\{%-?\s*for\b[^|]*\|\s*(limit|offset)\b/,
    (option) => `\`${option}\` is no filter: leave out the \`|\` before it.`,
  ],
  [/^\{%-?\s*for\b[^|]*\|/, 'A loop takes no filters: `assign` the result to a name, and loop over that.'],
  [
    /^\{%-?\s*for\s+\S+\s+in\s+([\w.]+?)\.\.([\w.]+)/,
    (from, to) => `A range is in parentheses: (${from}..${to}).`,
  ],
  [/^\{%-?\s*(?:if|unless|elsif)\s(?:.*\s)?not\s/, 'Liquid has no `not`: write `unless`, or `== false`.'],
  [/^\{%.*\|\|/, 'Write `or`.'],
  [/\?\?|\|\|/, 'For a value that may be missing, write `| default: "…"`.'],
  [
    /([a-z_][\w-]*)\.(\d[\w-]*)/i,
    (list, name) => `A name that begins with a digit is in brackets: \`${list}["${name}"]\`.`,
  ],
  [/\.\[/, 'Leave out the dot before the bracket: `data[name]`.'],
  [/[\w-]\(\s*\)/, 'Leave out the parentheses: `list.size`.'],
  [/\[[^\]]*$/, 'A `]` is missing.'],
  [/\|\s*date\s*:\s*%/, 'Put the format into quotation marks: `| date: "%d/%m/%Y"`.'],
  [/\|\s*([\w-]+)\s*:\s*(?:""|[\w.-]+)\s+""/, (filter) => `A comma is missing: \`| ${filter}: a, b\`.`],
  [/\|\s*([\w-]+)\s+(?:""|-?\d|[a-z])/, (filter) => `A colon is missing after \`${filter}\`.`],
];

const TAGS: readonly Advice[] = [
  [/^\{%-?\s*else?if\b/, 'Write `elsif`.'],
  [/^\{%-?\s*end\b/, 'Name what ends: `endif`, `endfor`.'],
  [/^\{%-?\s*default\b/, 'In a `case`, write `else`.'],
  [
    /^\{%-?\s*((?:site|page|include|layout|post|content)\b[\w.-]*)/,
    (value) => `To print a value, write \`{{ ${value} }}\`.`,
  ],
];

/** By the code of the mistake. */
const ADVICE = new Map([
  ['liquid/syntax', SYNTAX],
  ['liquid/operator', SYNTAX],
  ['liquid/unknown-tag', TAGS],
]);

/** Names that filters have elsewhere. */
const FILTERS: Readonly<Record<string, string>> = {
  capitalise: 'capitalize',
  count: 'size',
  e: 'escape',
  json: 'jsonify',
  length: 'size',
  lower: 'downcase',
  lowercase: 'downcase',
  nl2br: 'newline_to_br',
  title: 'capitalize',
  to_json: 'jsonify',
  trim: 'strip',
  upper: 'upcase',
  uppercase: 'upcase',
};

/** Filters that have no namesake here. */
const INSTEAD: Readonly<Record<string, string>> = {
  cdata_escape: 'Write `xml_escape`, and no CDATA section around it.',
  limit: 'Write `slice: 0, 6`, or `limit: 6` in the `for` tag.',
};

/** What to write instead of a piece of a template that is not Liquid; `piece` is the whole tag or output. */
export function adviceOn(code: string, piece: string): string | undefined {
  // More would take long, and the start is what people get wrong.
  const inside = piece
    .slice(0, 400)
    .replace(/\s*-?[%}]\}$/, '')
    .replace(/'[^']*'|"[^"]*"/g, '""');
  for (const [pattern, advice] of ADVICE.get(code) ?? []) {
    const match = pattern.exec(inside);
    if (match) return typeof advice === 'string' ? advice : advice(...match.slice(1));
  }
  return undefined;
}

/** What to write instead of a filter that other languages, or plugins of Jekyll, have. */
export function filterMeant(name: string, known: (name: string) => boolean): string | undefined {
  if (Object.hasOwn(INSTEAD, name)) return INSTEAD[name];
  const meant = Object.hasOwn(FILTERS, name) ? FILTERS[name]! : undefined;
  return meant !== undefined && known(meant) ? `Write \`${meant}\`.` : undefined;
}
