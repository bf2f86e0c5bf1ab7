import {expect, it} from 'vitest';
import {render} from './test/render.ts';

it('turns a post into a body', async () => {
  expect(await render('# Été à Lyon\n\nHello *you*.\n\n<!--more-->\n\nMore.')).toEqual({
    html:
      '<h1 id="été-à-lyon">Été à Lyon<a class="anchor" href="#%C3%A9t%C3%A9-%C3%A0-lyon" ' +
      'aria-label="Permalink: Été à Lyon"></a></h1>\n<p>Hello <em>you</em>.</p>\n<!--more-->\n<p>More.</p>',
    excerpt: '<h1>Été à Lyon</h1>\n<p>Hello <em>you</em>.</p>',
    headings: [{level: 1, id: 'été-à-lyon', text: 'Été à Lyon'}],
    files: [],
    words: 6,
  });
});

it('hands every URL to the caller, even in raw HTML', async () => {
  const {html} = await render(
    '[a](x.pdf) ![b](i.png)\n\n<video poster="p.jpg" src="v.mp4?a=1&amp;b"></video>',
    {
      rewrite: (url, kind) => `${kind}:${url}`,
    },
  );
  expect(html).toContain('<a href="link:x.pdf">a</a> <img src="image:i.png" alt="b">');
  expect(html).toContain('poster="image:p.jpg" src="media:v.mp4?a=1&amp;b"');
});
