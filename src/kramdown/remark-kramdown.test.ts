import fc from 'fast-check';
import type {Nodes} from 'mdast';
import {parseFragment, serialize} from 'parse5';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {kramdownToHtml, remarkKramdown} from './index.ts';

const processor = unified()
  .use(remarkKramdown)
  .use(remarkRehype, {allowDangerousHtml: true})
  .use(rehypeRaw)
  .use(rehypeStringify)
  .freeze();

const BLOCK_TAG =
  / ?(<!--.*?-->|<\/?(?:p|h\d|ul|ol|li|dl|dt|dd|div|table|t\w+|blockquote|pre|hr|section|figure|figcaption|br)\b[^>]*>) ?/g;

/** HTML as a browser reads it, without insignificant white space and values. */
function shown(html: string): string {
  return serialize(parseFragment(html))
    .replace(/[ \t\n\r]+/g, ' ')
    .replace(BLOCK_TAG, '$1')
    .replace(BLOCK_TAG, '$1')
    .replace(/ (checked|disabled)="\w*"/g, ' $1')
    .trim();
}

const BLOCKS = [
  'A *b* **c** `d` "e" f -- g [h](i "j") ![k](l) <https://m.n>\n\n',
  '# Heading *x* with `code`\n\n',
  '* a\n* b *c*\n* d\n\n',
  '* a\n\n* b\n* c\n  * d\n\n',
  '1. a\n\n   b\n2. c\n\n',
  '* [ ] a\n* [x] b\n\n',
  '> a\n> b\n\n',
  '```js\nlet a = 1 < 2;\n```\n\n',
  '    code & more\n\n',
  '~~~ unknown\na\n~~~\n\n',
  'a | b\n--|:-:\nc | d\n\n',
  '| a | b |\n| c |\n|===\n| d |\n\n',
  'term\n: definition\n: another\n\n  with text\n\n',
  'a[^n] b[^n]\n\n[^n]: note\n\n    more\n\n',
  'a[^m]\n\n[^m]: note\n\n    * list\n    {:footnotes}\n\n',
  '<div class="x">\n<p>a</p>\n</div>\n\n',
  '<div markdown="1">\n*a*\n\n* b\n</div>\n\n',
  'a <b>c</b> <span class="d">*e*</span><br>f\n\n',
  '* x\n{:toc}\n\n',
  '{: .a #b title="c &amp; d"}\ntext\n\n',
  'a{:.x} *b*{:.y}  \nc\\\nd\n\n',
  '$$a < b$$ and\n\n$$\nc\n$$\n\n',
  'HTML ~~x~~ &copy; &amp; &lt;\n\n*[HTML]: Hyper "Text"\n\n',
  '<pre>\n a\n  b\n</pre>\n\n',
  '<!-- c -->\n\n{::comment}\nd\n{:/comment}\n\n{::nomarkdown}\n<i>e</i>\n{:/}\n\n',
  '---\n\n![a](b){: standalone}\n\n',
  '```\n\na\n```\n\n',
  '* a\n* <div markdown="1">b</div>\n* c\n\n',
  '<p markdown="span">a (*b*)</p>\n\n<div>\n<p markdown="span">(*c*)</p>\n</div>\n\n',
  '<time>a</time> &frac23; <p>&frac23;</p>\n\n',
];

const NATIVE = [
  'a <b>c</b> (<font>*d*</font>) <code>e</code><img alt="f"><img src="g">\n\n# H\n',
  '<div>\n(<b>a</b>) <p>b</p> &eacute; <center>(<i>c</i>)</center>\n</div>\n',
  '<ul><li>(<b>a</b>)</li><li><p>b</p>c</li></ul>\n<ol>\n<b>no item</b></ol>\n',
  '<blockquote>(<i>a</i>) <div>b</div></blockquote>\n<dl><dt>c</dt><dd>(<i>d</i>)</dd></dl>\n',
  '<table><tr><td>(<b>a</b>)</td><td></td></tr></table>\n',
  '<center>\n(<i>a</i>)\n<pre>b\n  c</pre> <ul><li>d</li></ul></center>\n',
  '<h2>A <i>b</i></h2>\n<script type="math/tex">c</script>\n',
];

describe('the unified parser', () => {
  it.each(BLOCKS)('gives the same DOM as the direct way: %j', (source) => {
    expect(shown(String(processor.processSync(source)))).toBe(shown(kramdownToHtml(source)));
  });

  it('gives the same DOM as the direct way for any order of blocks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BLOCKS), {maxLength: 6}), (blocks) => {
        const source = blocks.join('');
        expect(shown(String(processor.processSync(source)))).toBe(shown(kramdownToHtml(source)));
      }),
      {numRuns: 150},
    );
  });

  it.each(NATIVE)('gives the same DOM where HTML becomes native: %j', (source) => {
    const options = {htmlToNative: true, version: '2.5', headerLinks: true} as const;
    const html = unified()
      .use(remarkKramdown, options)
      .use(remarkRehype, {allowDangerousHtml: true})
      .use(rehypeRaw)
      .use(rehypeStringify)
      .processSync(source);
    expect(shown(String(html))).toBe(shown(kramdownToHtml(source, options)));
  });

  it('yields the nodes that remark plugins look for, in their places', () => {
    const source = '# A\n\n* b [c](d)\n\n```js\ne\n```\n';
    const tree = unified().use(remarkKramdown).parse(source);
    const found: string[] = [];
    const visit = (node: Nodes) => {
      const {start, end} = node.position!;
      found.push(`${node.type} ${JSON.stringify(source.slice(start.offset, end.offset))}`);
      if ('children' in node && node.type !== 'listItem') node.children.forEach(visit);
      if (node.type === 'listItem')
        node.children[0]!.type === 'paragraph' && node.children[0].children.forEach(visit);
    };
    visit(tree.children[0]!);
    visit(tree.children[1]!);
    expect(found).toEqual([
      'heading "# A"',
      'text "A"',
      'list "* b [c](d)\\n"',
      'listItem "* b [c](d)\\n"',
      'text "b "',
      'link "[c](d)"',
      'text "c"',
    ]);
  });

  it.each([
    ['* ab\n  * cd\n', 'text', ['ab', 'cd']],
    ['*\n  x **b**\n', 'strong', ['**b**']],
    ['a\n: {:.b}\n  *c*\n', 'emphasis', ['*c*']],
    ['ab\\\ncd  \nef\n', 'break', ['\\', '  ']],
    ['~~<a@b.c>~~\n', 'text', ['a@b.c']],
    ['a[^b]\n\n[^b]: c\n\n    d\n', 'listItem', ['[^b]: c\n\n    d']],
  ])('says where in %j every %s is', (source, type, expected) => {
    const found: (string | undefined)[] = [];
    const visit = (node: Nodes) => {
      if (node.type === type)
        found.push(source.slice(node.position?.start.offset, node.position?.end.offset));
      if ('children' in node) node.children.forEach(visit);
    };
    visit(unified().use(remarkKramdown).parse(source));
    expect(found).toEqual(expected);
  });

  it('gives no place to what is not in the text', () => {
    const placed = (source: string) =>
      unified()
        .use(remarkKramdown)
        .parse(source)
        .children.map(({type, position}) => `${type} ${position?.start.line}`);
    expect(placed('a[^b]\n\n[^b]: c\n')).toEqual([
      'paragraph 1',
      'html undefined',
      'list undefined',
      'html undefined',
    ]);
  });

  it('reports on the file what is probably wrong', () => {
    const {messages} = processor.processSync('a\n\nb[^c]\n');
    expect(messages.map(({source, line, reason}) => ({source, line, reason}))).toEqual([
      {source: 'kramdown', line: 3, reason: "Footnote 'c' is not defined"},
    ]);
  });

  it('keeps code as a node that plugins can read', () => {
    const tree = unified().use(remarkKramdown).parse('```js\ne\n```\n');
    const [block] = tree.children as unknown as {
      type: string;
      children: {type: string; lang: string; value: string}[];
    }[];
    expect(block?.children[0]).toMatchObject({type: 'code', lang: 'js', value: 'e'});
  });
});
