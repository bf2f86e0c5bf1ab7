import {parseFragment} from 'parse5';

const blocks = new Set(
  (
    'address article aside blockquote body details dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul br'
  ).split(' '),
);

/** Whether a browser shows the same, ignoring the order of attributes and white space between blocks. */
export function sameHtml(a, b) {
  return canonical(a) === canonical(b);
}

function canonical(html) {
  // A final line feed would make the parser reopen elements left open.
  return parseFragment(html.trim())
    .childNodes.map((node) => write(node, false))
    .join('')
    .replace(/\s*(\u0001)\s*/g, '$1')
    .replace(/\u0001+/g, '\u0001')
    .trim();
}

/** U+0001 marks the edges of blocks, where white space does not matter. */
function write(node, isPre) {
  if (node.nodeName === '#text')
    return isPre ? node.value.replace(/\s/g, visible) : node.value.replace(/\s+/g, ' ');
  if (node.nodeName === '#comment') return `<!--${node.data}-->`;
  const edge = blocks.has(node.nodeName) ? '\u0001' : '';
  const inner = (node.content ?? node).childNodes.map((child) =>
    write(child, isPre || node.nodeName === 'pre'),
  );
  return `${edge}<${node.nodeName}${attributes(node)}>${edge}${inner.join('')}${edge}</${node.nodeName}>${edge}`;
}

function visible(space) {
  return `\u0002${space.charCodeAt(0)}`;
}

function attributes({attrs}) {
  const sorted = attrs.map(({name, value}) => ` ${name}="${value}"`).sort();
  return sorted.join('');
}
