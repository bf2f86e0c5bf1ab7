import type {Root} from 'hast';
import rehypeExternalLinks from 'rehype-external-links';
import rehypeKatex from 'rehype-katex';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {expect, it} from 'vitest';
import type {UnifiedPlugin} from '../../unified-plugin.ts';
import {createMarkdown} from './markdown.ts';
import {config, input, render} from './test/render.ts';

it('runs remark-directive, which changes how Markdown is read', async () => {
  const asBox = () => (tree: object) =>
    visit(tree as never, 'containerDirective', (node: {name: string; data?: object}) => {
      node.data = {hName: 'aside', hProperties: {className: [node.name]}};
    });
  const {html} = await render(':::note\nA *b*\n:::', {config: {remark: [remarkDirective, asBox]}});
  expect(html).toBe('<aside class="note"><p>A <em>b</em></p></aside>');
});

it('runs remark-math with rehype-katex and leaves its formulas alone', async () => {
  const {html} = await render('It\'s $a--b$:\n\n$$\nx "y"\n$$', {
    config: {remark: [remarkMath], rehype: [rehypeKatex]},
  });
  expect(html).toContain('It’s <span class="katex">');
  expect(html).toContain('<annotation encoding="application/x-tex">a--b</annotation>');
  expect(html).toContain('<span class="katex-display">');
});

it('runs rehype-external-links with its options', async () => {
  const {html} = await render('[a](https://b.c) [d](/e)', {
    config: {rehype: [[rehypeExternalLinks, {rel: ['nofollow'], target: '_blank'}]]},
  });
  expect(html).toBe('<p><a href="https://b.c" rel="nofollow" target="_blank">a</a> <a href="/e">d</a></p>');
});

it('runs the plugins that other plugins bring along', async () => {
  const addLine = () => (tree: Root) => {
    tree.children.push({type: 'element', tagName: 'hr', properties: {}, children: []});
  };
  const {value} = await createMarkdown({config, rehype: [addLine]}).render(input('a'));
  expect(value.html).toBe('<p>a</p><hr>');
});

it('gives rehype plugins the ids of headings, and lists what they change', async () => {
  const ids: unknown[] = [];
  const shout = () => (tree: Root) =>
    visit(tree, 'element', (node) => {
      if (node.tagName === 'h2') ids.push(node.properties.id);
      if (node.tagName === 'h2') node.children.push({type: 'text', value: '!'});
    });
  const {headings} = await render('## One\n\n## One', {config: {rehype: [shout]}});
  expect(ids).toEqual(['one', 'one-1']);
  expect(headings.map(({text}) => text)).toEqual(['One!', 'One!']);
});

it('gives remark plugins positions, and their messages the line of the file', async () => {
  const complain = () => (tree: object, file: VFile) =>
    visit(tree as never, 'link', (node: never) => void file.message('a bare link', node, 'test:links'));
  const {diagnostics} = await createMarkdown({config: {...config, remark: [complain]}}).render(
    input('a\n\n[b](c)'),
  );
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      code: 'markdown-plugin',
      place: {line: 6, column: 1},
      message: 'test:links: a bare link',
    },
  ]);
});

it('names the file when a plugin throws', async () => {
  const broken = () => () => {
    throw new Error('no idea');
  };
  const {value, diagnostics} = await createMarkdown({config: {...config, rehype: [broken]}}).render(
    input('a'),
  );
  expect(diagnostics).toMatchObject([
    {severity: 'error', code: 'markdown-plugin-failed', message: 'no idea'},
  ]);
  expect(diagnostics[0]?.place.path).toBe('content/posts/a.md');
  expect(value.html).toBe('');
});

it('takes remark-gfm from the config with its own options', async () => {
  const remark: UnifiedPlugin[] = [[remarkGfm, {singleTilde: false}]];
  expect((await render('~a~ ~~b~~', {config: {remark}})).html).toBe('<p>~a~ <del>b</del></p>');
  expect((await render('~a~ | x', {config: {remark: [remarkGfm]}})).html).toBe('<p><del>a</del> | x</p>');
});

it('renders the same with a plugin that does nothing', async () => {
  const text =
    '# A "b"\n\n|a|\n|:-:|\n|c[^1]|\n\n- [x] d\n\n```js\nlet a\n```\n\n<p align=center>é</p>\n\n[^1]: n\n';
  const plain = await render(text);
  expect(await render(text, {config: {remark: [() => undefined]}})).toEqual(plain);
  expect(await render(text, {config: {rehype: [() => undefined]}})).toEqual(plain);
  expect(await render(text, {config: {parser: 'remark'}})).toEqual(plain);
});
