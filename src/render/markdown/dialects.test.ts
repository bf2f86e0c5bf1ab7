import type {Root} from 'mdast';
import {expect, it} from 'vitest';
import {createMarkdown} from './markdown.ts';
import {config, input, render} from './test/render.ts';

const kramdown = {dialect: 'kramdown', headingAnchors: false} as const;

it('reads kramdown with its attribute lists and its own ids', async () => {
  const {html, headings} = await render('# A b #\n\n[c](d.pdf){:target="_blank"} "e" !\n', {
    config: kramdown,
    rewrite: (url) => `/x/${url}`,
  });
  expect(html).toContain('<h1 id="a-b">A b</h1>');
  expect(html).toContain('<a href="/x/d.pdf" target="_blank">c</a> “e” !');
  expect(headings).toEqual([{level: 1, id: 'a-b', text: 'A b'}]);
});

it('highlights kramdown code with the class names of Jekyll stylesheets', async () => {
  const {html} = await render('~~~ php\n$a = 1;\n~~~\n', {config: kramdown});
  expect(html).toContain('<span class="nv">$a</span>');
});

it.each(['jsx', 'tsx'])('highlights %s as the language that it extends', async (language) => {
  const {html} = await render(`~~~ ${language}\nimport {a} from 'b';\n~~~\n`, {config: kramdown});
  expect(html).toContain('<span class="k">import</span>');
});

it('runs remark plugins over kramdown', async () => {
  const louder = () => (tree: Root) => {
    tree.children.push({type: 'paragraph', children: [{type: 'text', value: 'end'}]});
  };
  const {html} = await render('a\n{: .b}\n', {config: {...kramdown, remark: [louder]}});
  expect(html).toContain('<p class="b">a</p>');
  expect(html).toContain('<p>end</p>');
});

it.each([
  ['', []],
  [', also where remark plugins run', [() => () => undefined]],
])('says what kramdown would have said%s', async (_, remark) => {
  const markdown = createMarkdown({config: {...config, ...kramdown, remark}});
  const {diagnostics} = await markdown.render(input('a\n\n[^1]: unused\n'));
  expect(diagnostics).toMatchObject([{severity: 'warning', code: 'markdown-kramdown', place: {line: 6}}]);
});
