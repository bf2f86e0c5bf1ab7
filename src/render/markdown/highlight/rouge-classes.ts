import type {ElementContent} from 'hast';

/** Prism's tokens under the short names of Rouge and Pygments, for which the stylesheets of Jekyll sites are made. */
export function withRougeClasses(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node): ElementContent => {
    if (node.type !== 'element') return node;
    const names = node.properties.className as (string | number)[] | undefined;
    const found = names?.map((name) => short[String(name)]).find((name) => name !== undefined);
    const properties = found ? {className: [found]} : {};
    return {...node, properties, children: withRougeClasses(node.children)};
  });
}

const short: Readonly<Record<string, string>> = {
  keyword: 'k',
  'control-flow': 'k',
  atrule: 'k',
  important: 'k',
  string: 's',
  'string-literal': 's2',
  'template-string': 'sb',
  'attr-value': 's',
  char: 'sc',
  regex: 'sr',
  symbol: 'ss',
  url: 's',
  comment: 'c',
  prolog: 'cp',
  doctype: 'cp',
  cdata: 'cp',
  number: 'mi',
  boolean: 'kc',
  constant: 'no',
  function: 'nf',
  'function-definition': 'nf',
  'class-name': 'nc',
  builtin: 'nb',
  namespace: 'nn',
  package: 'nn',
  variable: 'nv',
  parameter: 'nv',
  property: 'na',
  'attr-name': 'na',
  tag: 'nt',
  selector: 'nt',
  key: 'na',
  operator: 'o',
  punctuation: 'p',
  entity: 'ni',
  decorator: 'nd',
  annotation: 'nd',
  inserted: 'gi',
  deleted: 'gd',
  coord: 'gu',
  title: 'gh',
  bold: 'gs',
  italic: 'ge',
};
