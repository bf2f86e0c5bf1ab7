import {afterEach, expect, test} from 'vitest';
import {createLiquid} from '../liquid/index.ts';
import {buildSite} from './site.ts';

const show = '{% for pair in x %}{{ pair[0] }}={{ pair[1] }};{% endfor %}';
const showOf = (value: string) => `{% assign x = ${value} %}${show}`;

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each([
  ['data/x.csv', '__proto__,constructor,a\nP,C,A\n', 'site.data.x[0]'],
  ['data/x.tsv', '__proto__\tconstructor\ta\nP\tC\tA\n', 'site.data.x[0]'],
  ['data/x.yml', '__proto__: P\nconstructor: C\na: A\n', 'site.data.x'],
  ['data/x.json', '{"__proto__": "P", "constructor": "C", "a": "A"}', 'site.data.x'],
  ['data/x.json', '{"__proto__": "P", "constructor": "C", "a": "A", "b": [1.0]}', 'site.data.x'],
])('a column or key of %s may have such a name', async (path, text, value) => {
  const {files} = await buildSite({
    'layouts/page.html': showOf(value),
    [path]: text,
    'content/about.md': 'About',
  });
  expect(files['about/index.html']).toMatch(/^__proto__=P;constructor=C;a=A;/);
});

test('short rows and empty fields are empty, and of columns with the same name the first counts', async () => {
  const {files} = await buildSite({
    'layouts/page.html': showOf('site.data.x[0]'),
    'data/x.csv': 'a,b,a,c,d\n1,,3\n',
    'content/about.md': 'About',
  });
  expect(files['about/index.html']).toBe('a=1;b=;c=;d=;');
});

test('maps in front matter, layouts and defaults may have such keys', async () => {
  const config = 'title: T\nurl: https://group.example\ndefaults: [{values: {x: {__proto__: {d: 1}}}}]\n';
  const {files, diagnostics} = await buildSite({
    'ssg.config.yml': config,
    'layouts/outer.html': `---\n__proto__: {o: 2}\n---\n{{ content }}${showOf('layout.__proto__')}{{ layout.o }}`,
    'layouts/page.html': `---\nlayout: outer\n__proto__: {i: 1}\n---\n${showOf('page.x.__proto__')}|`,
    'content/about.md': '---\nx: {__proto__: {f: 2}}\n---\nAbout',
  });
  expect(diagnostics).toEqual([]);
  expect(files['about/index.html']).toBe('d=1;f=2;|o=2;i=1;');
});

test('no setting has such a name', async () => {
  const config = 'title: T\nurl: https://group.example\n__proto__: {title: P}\n';
  await expect(buildSite({'ssg.config.yml': config})).rejects.toThrow('__proto__');
});

test('a text of the theme may have such a name', async () => {
  const {files} = await buildSite({
    'layouts/page.html': '{{ t.__proto__.more }}{{ t.more }}',
    'i18n/en.yml': '__proto__: {more: P}\n',
    'content/about.md': 'About',
  });
  expect(files['about/index.html']).toBe('P');
});

test('options of highlight and parameters of includes may have such names', () => {
  const liquid = createLiquid({
    resolveInclude: () => ({path: 'a.html', text: '{{ include.__proto__.x }}{{ include.constructor.y }}'}),
    hooks: {highlight: (_code, _language, options) => JSON.stringify(Object.entries(options))},
  });
  const text =
    '{% highlight ruby __proto__="1 2" c=d %}x{% endhighlight %}{% include a.html __proto__=page c=page %}';
  const template = liquid.compile(text, {path: 'a'});
  expect(template.render({page: {x: 'X'}}).output).toContain('[["__proto__",["1","2"]],["c","d"]]');
  expect(template.reads.paths).toContain('page.x');
});
