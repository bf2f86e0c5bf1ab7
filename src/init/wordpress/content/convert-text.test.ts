import {describe, expect, it} from 'vitest';
import {convertText} from './convert-text.ts';

const pictures = [
  {src: '/a.jpg', alt: 'A', caption: ''},
  {src: '/b.jpg', alt: 'B', caption: 'Words'},
];

const convert = (text: string) =>
  convertText(text, {
    shared: (id) => (id === '7' ? '<!-- wp:paragraph --><p>Shared</p><!-- /wp:paragraph -->' : undefined),
    pictures: (ids = ['1', '2']) => pictures.filter((_, index) => ids.includes(String(index + 1))),
    address: (address) => address.replace('https://old.example', ''),
  });

const markdown = async (text: string) => (await convert(text)).markdown;

describe('texts of the classic editor', () => {
  it.each([
    ['One\nline\n\nTwo', 'One\\\nline\n\nTwo'],
    ['<h2>A</h2>\nText', '## A\n\nText'],
    ['<ul>\n<li>One</li>\n<li>Two\n<ul>\n<li>Three</li>\n</ul>\n</li>\n</ul>', '- One\n- Two\n  - Three'],
    ['<ol>\n\t<li>One</li>\n</ol>\nAfter', '1. One\n\nAfter'],
    ['<ol>One\nTwo</ol>', '<ol>One<br>\nTwo</ol>'],
    ['<blockquote>One\n\nTwo</blockquote>', '> One\n>\n> Two'],
    ['<pre>a\n\nb &lt; c</pre>', '```\na\n\nb < c\n```'],
    ['<pre class="brush: php; title: ;">$a;</pre>', '```php\n$a;\n```'],
    ['<div>One\n\nTwo</div>', 'One\n\nTwo'],
    ['Before<!--more-->After', 'Before\n\n<!--more-->\n\nAfter'],
    ['<p>One</p>\n&nbsp;\n<p>Two</p>', 'One\n\nTwo'],
    [
      '<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td>x|y</td></tr>\n</table>',
      '| A | B |\n| --- | --- |\n| 1 | x\\|y |',
    ],
    ['<table><tr><td>1</td></tr></table>', '<table><tbody><tr><td>1</td></tr></tbody></table>'],
    ['<hr />', '---'],
  ])('%j', async (text, expected) => expect(await markdown(text)).toBe(expected));
});

describe('emphasis, links and pictures', () => {
  it.each([
    ['a <strong>b </strong>c <em>d</em>', 'a **b** c *d*'],
    ['un<b>«deux»</b>trois', 'un<b>«deux»</b>trois'],
    ['<em>a</em><strong>b</strong>', '<em>a</em><strong>b</strong>'],
    ['<span style="font-weight: 400;">a</span>', 'a'],
    ['<span style="color: red;">a *b*</span>', '<span style="color: red;">a \\*b\\*</span>'],
    ['<a href="https://old.example/a/" target="_blank">x</a>', '[x](/a/)'],
    ['<a href="/a/" title="Words">x</a>', '[x](/a/ "Words")'],
    ['<a href="https://b.example">https://b.example</a>', '<https://b.example>'],
    [
      'https://b.example/a_b\nand www.c.example',
      '<https://b.example/a_b>\\\nand [www.c.example](http://www.c.example)',
    ],
    [
      '<img class="size-medium" src="https://old.example/a-300x200.jpg" alt="A" width="300" height="200" />',
      '![A](/a-300x200.jpg)',
    ],
    ['<img src="/a.jpg" width="50" />', '<img src="/a.jpg" width="50">'],
    ['<code>a`b</code>', '``a`b``'],
    ['2<sup>nd</sup>', '2<sup>nd</sup>'],
  ])('%j', async (text, expected) => expect(await markdown(text)).toBe(expected));
});

describe('text that Markdown or Liquid would read is protected', () => {
  it.each([
    [
      '1. One *two* [three] `four` snake_case _five_ a\\b',
      '1\\. One \\*two\\* \\[three\\] \\`four\\` snake_case \\_five\\_ a\\\\b',
    ],
    ['# no heading\n- no list\n> no quotation', '\\# no heading\\\n\\- no list\\\n\\> no quotation'],
    ['a &lt;b&gt; &amp;amp; c', 'a &lt;b> &amp;amp; c'],
    ['{{ a }} {% b %}', '&#123;{ a }} &#123;% b %}'],
    ['<code>{{ a }}</code>', '`{{ a }}`'],
    ['<div style="color: red">{{ a }}</div>', '<div style="color: red">&#123;{ a }}</div>'],
    [
      '<script>\nif (a) {{ b }}\n\nc()\n</script>',
      '{% raw %}<script>\nif (a) {{ b }}\nc()\n</script>{% endraw %}',
    ],
    ['<div style="x: y"><pre>a\n\nb</pre></div>', '<div style="x: y"><pre>a&#10;\nb</pre></div>'],
  ])('%j', async (text, expected) => expect(await markdown(text)).toBe(expected));
});

describe('texts of the block editor', () => {
  it.each([
    [
      '<!-- wp:paragraph {"align":"left"} -->\n<p class="has-text-align-left">One<br>Two</p>\n<!-- /wp:paragraph -->',
      'One\\\nTwo',
    ],
    [
      '<!-- wp:heading -->\n<h2 class="wp-block-heading">A</h2>\n<!-- /wp:heading -->\n\nClassic\n\ntext',
      '## A\n\nClassic\n\ntext',
    ],
    ['<!-- wp:heading --><h2 id="a">A</h2><!-- /wp:heading -->', '<h2 id="a">A</h2>'],
    ['<!-- wp:block {"ref":7} /-->', 'Shared'],
    [
      '<!-- wp:syntaxhighlighter/code {"language":"php"} -->\n<pre class="wp-block-syntaxhighlighter-code">$a;</pre>\n<!-- /wp:syntaxhighlighter/code -->',
      '```php\n$a;\n```',
    ],
    [
      '<!-- wp:image {"id":1} -->\n<figure class="wp-block-image size-large"><img src="/a.jpg" alt="" class="wp-image-1"/></figure>\n<!-- /wp:image -->',
      '![](/a.jpg)',
    ],
    [
      '<!-- wp:embed {"url":"https://youtu.be/aqz-KE-bpKQ"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/aqz-KE-bpKQ\n</div><figcaption>Words</figcaption></figure>\n<!-- /wp:embed -->',
      '{% include youtube.html id="aqz-KE-bpKQ" caption="Words" %}',
    ],
    [
      '<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><!-- wp:paragraph --><p>One</p><!-- /wp:paragraph --></div><!-- /wp:column --></div><!-- /wp:columns -->',
      'One',
    ],
  ])('%j', async (text, expected) => expect(await markdown(text)).toBe(expected));

  it('names the blocks that WordPress fills in', async () => {
    expect(await convert('<!-- wp:latest-posts {"a":1} /-->\n<!-- wp:spacer /-->')).toEqual({
      markdown: '',
      isTooDeep: false,
      unknown: ['latest-posts'],
    });
  });
});

describe('shortcodes and players', () => {
  it.each([
    [
      '[caption id="x" width="300"]<img src="/a.jpg" alt="A" /> Words & "more"[/caption]',
      `{% include figure.html src="/a.jpg" alt="A" caption='Words & "more"' %}`,
    ],
    [
      '[caption]<a href="/b.jpg"><img src="/a.jpg" /></a> Words[/caption]',
      '{% include figure.html src="/a.jpg" alt="" caption="Words" url="/b.jpg" %}',
    ],
    [
      '[caption]<img src="/a.jpg"> By <a href="/x/">Ada</a>[/caption]',
      '<figure><img src="/a.jpg"><figcaption>By <a href="/x/">Ada</a></figcaption></figure>',
    ],
    ['[gallery ids="1,2"]', '![A](/a.jpg)\n\n{% include figure.html src="/b.jpg" alt="B" caption="Words" %}'],
    [
      '[youtube https://www.youtube.com/watch?v=aqz-KE-bpKQ&amp;t=1m5s]',
      '{% include youtube.html id="aqz-KE-bpKQ" start=65 %}',
    ],
    [
      '[youtube=http://www.youtube.com/watch?v=aqz-KE-bpKQ&w=640]',
      '{% include youtube.html id="aqz-KE-bpKQ" %}',
    ],
    ['[vimeo 1084537]', '{% include vimeo.html id="1084537" %}'],
    [
      '[embed]https://speakerdeck.com/name/talk[/embed]',
      '{% include speakerdeck.html url="https://speakerdeck.com/name/talk" %}',
    ],
    ['Text\nhttps://vimeo.com/1084537\nmore', 'Text\n\n{% include vimeo.html id="1084537" %}\n\nmore'],
    [
      '<iframe src="//www.youtube.com/embed/aqz-KE-bpKQ?rel=0" width="5"></iframe>',
      '{% include youtube.html id="aqz-KE-bpKQ" %}',
    ],
    ['<iframe src="https://maps.example/"></iframe>', '<iframe src="https://maps.example/"></iframe>'],
    ['[php]\n$a = [1];\n\n&lt;b&gt;\n[/php]', '```php\n$a = [1];\n\n<b>\n```'],
    ['[sourcecode language="js"]\nx\n[/sourcecode]', '```js\nx\n```'],
    ['[video mp4="/a.mp4"][/video]', '<video controls src="/a.mp4"></video>'],
    ['[[gallery]] and [1] and [see page 3]', '\\[gallery\\] and \\[1\\] and \\[see page 3\\]'],
    ['<pre>[gallery]\nhttps://vimeo.com/1084537</pre>', '```\n[gallery]\nhttps://vimeo.com/1084537\n```'],
  ])('%j', async (text, expected) => expect(await markdown(text)).toBe(expected));

  it('keeps a gallery whose pictures are not in the export, and names it', async () => {
    const kept = {markdown: '\\[gallery ids="98,99"\\]', unknown: ['[gallery]'], isTooDeep: false};
    expect(await convert('[gallery ids="98,99"]')).toEqual(kept);
  });

  it('keeps those that it does not know, and names them', async () => {
    expect(await convert('[contact-form-7 id="1"]\n\n[box]Text[/box]')).toEqual({
      markdown: '\\[contact-form-7 id="1"\\]\n\n\\[box\\]Text\\[/box\\]',
      unknown: ['[contact-form-7]', '[box]'],
      isTooDeep: false,
    });
  });
});

it('leaves HTML as it is that is nested too deeply', async () => {
  const text = `${'<div>'.repeat(20_000)}Text`;
  expect(await convert(text)).toEqual({markdown: text, unknown: [], isTooDeep: true});
});
