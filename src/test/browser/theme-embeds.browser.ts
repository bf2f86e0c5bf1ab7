import {decode} from 'html-entities';
import {describe, expect, it} from 'vitest';
import {buildSite} from '../site.ts';

/** The HTML of an include in a post. */
async function embed(include: string): Promise<string> {
  const {files, diagnostics} = await buildSite({
    'static/images/a.jpg': '',
    'content/posts/2026-01-02-talk.md': `---\ntitle: Talk\n---\nBefore.\n\n{% include ${include} %}\n\nAfter.\n`,
  });
  expect(diagnostics).toEqual([]);
  const html = files['2026/01/02/talk/index.html']!;
  return /Before\.<\/p>\s*(.*?)\s*<p>After/s.exec(html)![1]!;
}

const attribute = (html: string, name: string) => decode(new RegExp(`${name}="([^"]*)"`).exec(html)?.[1]);

const YOUTUBE = [
  'https://www.youtube.com/watch?v=abc-123',
  'https://www.youtube-nocookie.com/embed/abc-123?autoplay=1',
];
const VIMEO = ['https://vimeo.com/42', 'https://player.vimeo.com/video/42?dnt=1&autoplay=1'];

describe('embeds of other sites', () => {
  it.each([
    ['youtube.html id="abc-123"', ...YOUTUBE],
    ['youtube.html video_id="abc-123"', ...YOUTUBE],
    ['youtube.html url="https://www.youtube.com/watch?v=abc-123&feature=x"', ...YOUTUBE],
    ['youtube.html url="https://youtu.be/abc-123?t=3"', ...YOUTUBE],
    ['youtube.html src="https://www.youtube.com/embed/abc-123"', ...YOUTUBE],
    ['vimeo.html id=42', ...VIMEO],
    ['vimeo.html url="https://vimeo.com/42?share=copy"', ...VIMEO],
    [
      'dailymotion.html url="https://www.dailymotion.com/video/x2m_some-title"',
      'https://www.dailymotion.com/video/x2m',
      'https://geo.dailymotion.com/player.html?video=x2m',
    ],
    [
      'speakerdeck.html id="9f" url="https://speakerdeck.com/ada/talk"',
      'https://speakerdeck.com/ada/talk',
      'https://speakerdeck.com/player/9f',
    ],
    ['slides.html id="ada/talk"', 'https://slides.com/ada/talk', 'https://slides.com/ada/talk/embed'],
    [
      'slides.com.html url="https://slides.com/ada/talk#/2"',
      'https://slides.com/ada/talk',
      'https://slides.com/ada/talk/embed',
    ],
    [
      'map.html lat=45.764 lon=4.835',
      'https://www.openstreetmap.org/?mlat=45.764&mlon=4.835#map=17/45.764/4.835',
      'https://www.openstreetmap.org/export/embed.html?bbox=4.831%2C45.762%2C4.839%2C45.766&layer=mapnik&marker=45.764%2C4.835',
    ],
  ])('%s is a link to its page, and loads the player on a click', async (include, link, frame) => {
    const html = await embed(include);
    expect(attribute(html, 'href')).toBe(link);
    expect(attribute(html, 'data-embed')).toBe(frame);
    expect(html).not.toMatch(/<iframe|<script|undefined/);
  });

  it('shows a title, a caption and a picture from the site', async () => {
    const html = await embed(
      'youtube.html id="a" title="Tests &amp; more" caption="Part one" image="/images/a.jpg"',
    );
    expect(html).toContain('<img src="/images/a.jpg" alt="" loading="lazy">');
    expect(html).toContain('Part one');
  });

  it('links to a map if only the address is known', async () => {
    const html = await embed('map.html address="4 quai des Bateliers, Lyon"');
    expect(attribute(html, 'href')).toBe(
      'https://www.openstreetmap.org/search?query=4+quai+des+Bateliers%2C+Lyon',
    );
    expect(html).not.toContain('data-embed');
  });

  it('is a button for Meetup, and a link for slides whose player is unknown', async () => {
    expect(await embed('meetup.html url="https://www.meetup.com/g/events/1/" text="Come"')).toContain(
      '<a class="button" href="https://www.meetup.com/g/events/1/" rel="noopener">Come</a>',
    );
    expect(await embed('speakerdeck.html url="https://speakerdeck.com/ada/talk"')).not.toContain(
      'data-embed',
    );
  });

  it('does not let a title become markup', async () => {
    const html = await embed('youtube.html id="a" title="<b onclick=1>"');
    expect(html).toMatch(/<span>&(lt|#x3C);b onclick=1(>|&gt;)<\/span>/);
  });
});
