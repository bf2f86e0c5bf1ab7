import {describe, expect, it} from 'vitest';
import {type KramdownOptions, kramdownToHtml, optionsFromConfig, renderKramdown} from './index.ts';

const html = (text: string, options?: KramdownOptions) => kramdownToHtml(text, options);

/** Texts with the HTML that kramdown 2.4 makes from them, and that of 2.5. */
const TEXTS: Record<string, [text: string, html24: string, html25: string]> = {
  'underscores after a word are part of it, however many there are': [
    'a__b__ a___b_ é-___b_ ___c___\n',
    '<p>a__b__ a__<em>b</em> é-__<em>b</em> <strong><em>c</em></strong></p>\n',
    '<p>a__b__ a___b_ é-___b_ <strong><em>c</em></strong></p>\n',
  ],
  'a link may have several underscores in its text and address': [
    '[a___b_(](c___d_()\n',
    '<p>[a__<em>b</em>(](c__<em>d</em>()</p>\n',
    '<p>[a___b_(](c___d_()</p>\n',
  ],
  'an abbreviation goes on in the next line, with any white space in it': [
    'A B, A\nB, A\u00a0 B, A Bs\n\n*[A B]: c\n',
    '<p><abbr title="c">A B</abbr>, A\nB, A\u00a0 B, A Bs</p>\n\n',
    '<p><abbr title="c">A B</abbr>, <abbr title="c">A\nB</abbr>, <abbr title="c">A\u00a0 B</abbr>, A Bs</p>\n\n',
  ],
  'the element time is part of a line': [
    '<time>a</time> b\n',
    '<time>a</time>\n<p>b</p>\n',
    '<p><time>a</time> b</p>\n',
  ],
  'the names of more entities are known': [
    '&frac23; &Gammad; &longleftarrow; &copy;\n',
    '<p>&amp;frac23; &amp;Gammad; &amp;longleftarrow; ©</p>\n',
    '<p>⅔ Ϝ ⟵ ©</p>\n',
  ],
  'CDATA sections in a line are text': [
    'a <![CDATA[<b> "c" &amp;]]>\n',
    '<p>a &lt;![CDATA[<b> “c” &amp;]]&gt;</b></p>\n',
    '<p>a &lt;b&gt; "c" &amp;amp;</p>\n',
  ],
  'CDATA sections in HTML are text, with entities': [
    '<p><![CDATA[<b> &lt;]]></p>\n',
    '<p>&lt;![CDATA[<b> &lt;]]&gt;&lt;/p&gt;\n</b></p>\n',
    '<p>&lt;b&gt; &lt;</p>\n',
  ],
  'the role of a footnote is on its link': [
    'a[^1]\n\n[^1]: b\n{:footnotes}\n',
    '<p>a<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p>\n\n' +
      '<div class="footnotes" role="doc-endnotes">\n  <ol>\n    <li id="fn:1" role="doc-endnote">\n' +
      '      <p>b\u00a0<a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p>\n    </li>\n  </ol>\n</div>\n',
    '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote" role="doc-noteref">1</a></sup></p>\n\n' +
      '<div class="footnotes" role="doc-endnotes">\n  <ol>\n    <li id="fn:1">\n' +
      '      <p>b\u00a0<a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p>\n    </li>\n  </ol>\n</div>\n',
  ],
};

describe('kramdown 2.5', () => {
  it.each(Object.entries(TEXTS))('%s', (_, [text, html24, html25]) => {
    expect(html(text)).toBe(html24);
    expect(html(text, {version: '2.4'})).toBe(html24);
    expect(html(text, {version: '2.5'})).toBe(html25);
  });

  it('writes entities as their names', () => {
    const options: KramdownOptions = {version: '2.5', entityOutput: 'symbolic'};
    expect(html('&xlarr; &longleftarrow; &#8531; &#60; &part;\n', options)).toBe(
      '<p>&xlarr; &longleftarrow; &frac13; &lt; &part;</p>\n',
    );
  });

  it('takes linear time for many underscores', () => {
    const start = performance.now();
    html(`a${'_'.repeat(200_000)}`, {version: '2.5'});
    html(`a${'_b'.repeat(100_000)}`, {version: '2.5'});
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('abbreviations', () => {
  it('may follow one another without white space', () => {
    expect(html('AB$ab, AB$c\n\n*[AB]: d\n*[$ab]: e\n')).toBe(
      '<p><abbr title="d">AB</abbr><abbr title="e">$ab</abbr>, <abbr title="d">AB</abbr>$c</p>\n\n',
    );
  });

  it('of several words may be wrapped at any white space, but at nothing else', () => {
    const text = 'HT\nML HT\u2003ML HT\u3000ML HTéML HT\u200bML\n\n*[HT ML]: d\n';
    const abbr = (space: string) => `<abbr title="d">HT${space}ML</abbr>`;
    expect(html(text, {version: '2.5'})).toBe(
      `<p>${abbr('\n')} ${abbr('\u2003')} ${abbr('\u3000')} HTéML HT\u200bML</p>\n\n`,
    );
    expect(html(text)).not.toContain('<abbr');
  });

  it('are the longest at a place where one of them is a word', () => {
    expect(html('A-Bc\n\n*[A]: d\n*[A-B]: e\n')).toBe('<p><abbr title="e">A-B</abbr>c</p>\n\n');
  });
});

describe('options that came with kramdown 2.5', () => {
  it('say what a reference to a footnote looks like', () => {
    const options = optionsFromConfig({footnote_link_text: '[note %s, 100%%]'});
    expect(html('a[^1]\n\n[^1]: b\n', options)).toContain('rel="footnote">[note 1, 100%]</a>');
  });

  it('add a link to headings that have an id, but not to their entries in the table of contents', () => {
    const text = '* x\n{:toc}\n\n# A *b*\n\n<h2 id="d">c</h2>\n';
    const options = optionsFromConfig({header_links: true});
    expect(html(text, options)).toBe(
      '<ul id="markdown-toc">\n  <li><a href="#a-b" id="markdown-toc-a-b">A <em>b</em></a></li>\n</ul>\n\n' +
        '<h1 id="a-b"><a href="#a-b"></a>A <em>b</em></h1>\n\n<h2 id="d">c</h2>\n',
    );
    expect(renderKramdown(text, options).headings).toEqual([{id: 'a-b', level: 1, text: 'A b'}]);
    expect(html('# a\n# b {#c}\n', {...options, autoIds: false})).toBe(
      '<h1>a</h1>\n<h1 id="c"><a href="#c"></a>b</h1>\n',
    );
  });
});
