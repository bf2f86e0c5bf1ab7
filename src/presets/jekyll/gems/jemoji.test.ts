import {expect, test} from 'vitest';
import {buildSite} from '../../../test/site.ts';

// jemoji is not packaged with the other gems, so these expectations come from its README and its own tests.
const image = (name: string, code: string, root = 'https://github.githubassets.com/images/icons') =>
  `<img class="emoji" title=":${name}:" alt=":${name}:" src="${root}/emoji/unicode/${code}.png" height="20" width="20">`;

const site = {
  '_config.yml': 'title: T\nplugins: [jemoji]\n',
  '_layouts/default.html':
    '<html><head><title>:+1:</title></head><body class=":+1:">{{ content }}</body></html>',
};

test('emoji names in the body of a page become GitHub’s pictures', async () => {
  const {files} = await buildSite({
    ...site,
    'a.md': '---\nlayout: default\n---\nTwo :+1: and :heart: :no_such: 10:30:45 `:tada:` :tada::tada:\n',
    'b.md': '---\n---\n:tada:\n\n    :tada:\n\n[:tada:](/x ":tada:")\n',
    'c.txt': '---\n---\n:tada:',
    'family.html': '---\n---\n:family_man_woman_girl: :us: :hash:',
  });
  const tada = image('tada', '1f389');
  expect(files['a.html']).toBe(
    '<html><head><title>:+1:</title></head><body class=":+1:">' +
      `<p>Two ${image('+1', '1f44d')} and ${image('heart', '2764')} :no_such: 10:30:45 ` +
      `<code class="language-plaintext highlighter-rouge">:tada:</code> ${tada}${tada}</p>\n</body></html>`,
  );
  expect(files['b.html']).toContain(`<p>${tada}</p>`);
  expect(files['b.html']).toContain('<code>:tada:\n</code>');
  expect(files['b.html']).toContain(`<a href="/x" title=":tada:">${tada}</a>`);
  expect(files['c.txt']).toBe(':tada:');
  expect(files['family.html']).toBe(
    [
      image('family_man_woman_girl', '1f468-1f469-1f467'),
      image('us', '1f1fa-1f1f8'),
      image('hash', '0023-20e3'),
    ].join(' '),
  );
});

test('a site may host the pictures itself', async () => {
  const {files} = await buildSite({
    ...site,
    '_config.yml': 'title: T\nplugins: [jemoji]\nemoji: {src: /assets/images}\n',
    'a.md': '---\n---\n:tada:\n',
  });
  expect(files['a.html']).toBe(`<p>${image('tada', '1f389', '/assets/images')}</p>\n`);
});
