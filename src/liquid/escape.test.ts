import {describe, expect, it} from 'vitest';
import {createLiquid, drop, safe} from './index.ts';

const liquid = createLiquid({
  escape: 'auto',
  hooks: {markdownify: (text) => `<p>${text}</p>`},
  resolveInclude: () => ({path: 'i.html', text: '<b>{{ include.x }}</b>'}),
});

const post = {title: 'a < b', [drop]: {print: () => safe('<p>post</p>')}};
const scope = {
  t: '<i>&',
  html: safe('<p>A &amp; B</p>'),
  list: ['<', safe('<br>')],
  post,
  n: 1,
  evil: '</script><b>',
};

function render(text: string): string {
  const {output, diagnostics} = liquid.compile(text, {path: 'p.html'}).render(scope);
  expect(diagnostics).toEqual([]);
  return output;
}

describe('where every output is escaped', () => {
  it.each([
    ['{{ t }}', '&lt;i&gt;&amp;'],
    ['{{ html }}', '<p>A &amp; B</p>'],
    ['{{ t | escape }}{{ t | escape | escape }}', '&lt;i&gt;&amp;&lt;i&gt;&amp;'],
    ['{{ t | xml_escape }}{{ t | escape_once }}', '&lt;i&gt;&amp;&lt;i&gt;&amp;'],
    ['{{ t | safe }}', '<i>&'],
    ['{{ t | upcase }}', '&lt;I&gt;&amp;'],
    ['{{ html | upcase }}', '<P>A &AMP; B</P>'],
    ['{{ html | append: t }}', '<p>A &amp; B</p>&lt;i&gt;&amp;'],
    ['{{ t | append: html }}', '&lt;i&gt;&amp;<p>A &amp; B</p>'],
    ['{{ html | replace: "A", t }}', '<p>&lt;i&gt;&amp; &amp; B</p>'],
    ['{{ html | strip_html }}', 'A &amp; B'],
    ['{{ html | strip_html | truncate: 3, "" }}', 'A &'],
    ['{{ html | split: " " | first }}', '<p>A'],
    ['{{ list }}', '&lt;<br>'],
    ['{{ list | join: ">" }}', '&lt;&gt;<br>'],
    ['{{ list | last }}', '<br>'],
    ['{{ t | newline_to_br }}', '&lt;i&gt;&amp;'],
    ['{{ t | markdownify }}', '<p><i>&</p>'],
    [
      '{% capture c %}<u>{{ t }}</u>{% endcapture %}{{ c }}{{ c | escape }}',
      '<u>&lt;i&gt;&amp;</u><u>&lt;i&gt;&amp;</u>',
    ],
    ['{% include i.html x=t %}', '<b>&lt;i&gt;&amp;</b>'],
    ['{{ post }}{{ post.title }}', '<p>post</p>a &lt; b'],
    ['{{ html | size }}', '16'],
    ['{{ html | url_encode }}', '%3Cp%3EA+%26amp%3B+B%3C%2Fp%3E'],
    ['{% if html == "<p>A &amp; B</p>" %}same{% endif %}', 'same'],
    ['{% cycle t, "x" %}', '&lt;i&gt;&amp;'],
  ])('%s prints %s', (text, expected) => {
    expect(render(text)).toBe(expected);
  });

  it('writes JSON that cannot end a script, and escapes it for an attribute', () => {
    expect(render('<script>{{ evil | jsonify }}</script>')).toBe(
      '<script>"\\u003c/script\\u003e\\u003cb\\u003e"</script>',
    );
    expect(render('{{ evil | json_ld }}')).toBe('"\\u003c/script\\u003e\\u003cb\\u003e"');
    expect(render('<a data-x="{{ t | jsonify | escape }}">')).toBe(
      '<a data-x="&quot;\\u003ci\\u003e\\u0026&quot;">',
    );
  });
});
