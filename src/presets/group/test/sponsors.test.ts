import {describe, expect, it} from 'vitest';
import {buildSite, type Files} from '../../../test/site.ts';

const meeting = (day: string, more: string) =>
  `---\ntitle: Meeting of ${day}\nevent:\n  start: ${day} 19:00\n${more}---\nText\n`;

const POST = 'content/posts/2026-11-02-a.md';
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"/>';
const EVENTS: Files = {
  [POST]: meeting('2026-12-08', '  hosts: [norsys]\n  sponsors:\n    - ACME corp\n    - Somebody else\n'),
  'content/posts/2025-03-01-b.md': meeting('2025-03-11', '  hosts: [Norsys]\n  status: cancelled\n'),
  'content/posts/2025-01-01-c.md': meeting('2025-02-11', '  hosts: [The Library, Norsys Lyon]\n'),
};
const SITE: Files = {
  ...EVENTS,
  'content/sponsors/norsys.md':
    '---\nname: Norsys\nurl: https://norsys.example\naliases: [Norsys Lyon]\n---\nThey lend us a room.\n',
  'content/sponsors/library.md': '---\nname: The Library\nlogo: library.svg\n---\n',
  'content/sponsors/library.svg': LOGO,
  'content/sponsors/acme.md':
    '---\nname: Acme Corp\nurl: https://acme.example\nlogo: /logos/acme.svg\nlevel: Silver\nsince: 2024\n---\nThey **make** things.\n\nMore.\n',
  'static/logos/acme.svg': LOGO,
  'content/sponsors/zinc.md': '---\nname: Zinc\nlevel: gold\n---\n',
  'content/sponsors/old.md': '---\nname: Old & Sons\nlevel: Gold\nsince: 2019\nuntil: 2022-06-30\n---\n',
  'content/sponsors/new.md': '---\nname: New\nsince: 2027\n---\n',
};

/** What readers see in the main part of a page. */
function textOf(html: string | undefined): string {
  const main = /<main[\s\S]*<\/main>/.exec(html ?? '')?.[0] ?? '';
  return main
    .replaceAll(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const jsonOf = (html: string | undefined, type: string) =>
  [...(html ?? '').matchAll(/ld\+json">(.*?)<\/script>/gs)]
    .map(([, json]) => JSON.parse(json!))
    .find((thing) => thing['@type'] === type);

describe('files of hosts and sponsors', () => {
  it('make a page of them: by level, then the hosts, then those of earlier years', async () => {
    const {files, diagnostics} = await buildSite(SITE);
    expect(diagnostics).toEqual([]);
    expect(textOf(files['sponsors/index.html'])).toBe(
      'Hosts and sponsors gold Zinc Silver Acme Corp since 2024 They make things. ' +
        'Hosts Norsys 2 meetings They lend us a room. The Library 1 meeting ' +
        'Earlier supporters Old &amp; Sons 2019–2022',
    );
    expect(files['sponsors/index.html']).toContain('<title>Hosts and sponsors · Test group</title>');
    expect(files['sitemap.xml']).toContain('<loc>https://group.example/sponsors/</loc>');
    expect(files['events/index.html']).toContain('<a href="/sponsors/">Hosts and sponsors</a>');
  });

  it('give each of them a page with their meetings', async () => {
    const {files} = await buildSite(SITE);
    expect(textOf(files['sponsors/norsys/index.html'])).toBe(
      'Home Hosts and sponsors Norsys Website They lend us a room. Events ' +
        'Meeting of 2026-12-08 Tuesday, December 8, 2026 Meeting of 2025-02-11 Tuesday, February 11, 2025',
    );
    expect(textOf(files['sponsors/acme/index.html'])).toMatch(
      /Acme Corp Silver · since 2024 · Website They make things. More. Events/,
    );
    expect(jsonOf(files['sponsors/acme/index.html'], 'Organization')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: 'Acme Corp',
      url: 'https://acme.example',
      logo: 'https://group.example/logos/acme.svg',
    });
  });

  it('show logos in the post of a meeting, with links that say who pays', async () => {
    const {files} = await buildSite(SITE);
    const post = files['2026/11/02/a/index.html'];
    expect(post).toContain('Hosted by <a href="https://norsys.example">Norsys</a></p>');
    expect(post).toMatch(
      /<a class="logo" href="https:\/\/acme.example" rel="sponsored noopener"><img src="\/logos\/acme.svg" alt="Acme Corp" width="128" height="56"/,
    );
    expect(post).toContain('<li><span>Somebody else</span></li>');
    // Without a website, the name and the logo lead to the page here.
    expect(files['2025/01/01/c/index.html']).toMatch(
      /<a class="logo" href="\/sponsors\/library\/"><img src="\/sponsors\/library.svg" alt="The Library"/,
    );
  });

  it('are data for other programs', async () => {
    const {files} = await buildSite(SITE);
    const {organizer, sponsor} = jsonOf(files['2026/11/02/a/index.html'], 'Event');
    expect(organizer[1]).toEqual({'@type': 'Organization', name: 'Norsys', url: 'https://norsys.example'});
    const logo = 'https://group.example/logos/acme.svg';
    expect(sponsor).toEqual([
      {'@type': 'Organization', name: 'Acme Corp', url: 'https://acme.example', logo},
      {'@type': 'Organization', name: 'Somebody else'},
    ]);
    const {events} = JSON.parse(files['events.json']!);
    expect(events[0].hosts[0]).toEqual({
      name: 'The Library',
      url: 'https://group.example/sponsors/library/',
      logo: 'https://group.example/sponsors/library.svg',
    });
    expect(events[2].sponsors).toEqual([
      {name: 'Acme Corp', url: 'https://acme.example', logo},
      {name: 'Somebody else'},
    ]);
  });

  it('are on the home page of the theme, and wherever a layout includes them', async () => {
    const {files} = await buildSite({
      ...SITE,
      'layouts/own.html': '<main>{% include sponsors.html title=false %}</main>',
      'content/own.md': '---\nlayout: own\n---\n',
    });
    expect(files['index.html']).toMatch(
      /<h2 id="sponsors"><a href="\/sponsors\/">Hosts and sponsors<\/a><\/h2>/,
    );
    expect(files['own/index.html']).toContain('<section class="listing" aria-label="Hosts and sponsors">');
    expect(textOf(files['own/index.html'])).toBe('Zinc Norsys');
    expect(files['own/index.html']!.match(/alt="[^"]*"/g)).toEqual(['alt="Acme Corp"', 'alt="The Library"']);
  });

  it('need no events', async () => {
    const {files, diagnostics} = await buildSite({
      'content/sponsors/acme.md': '---\nname: Acme\nurl: https://acme.example\n---\n',
    });
    expect(diagnostics).toEqual([]);
    expect(textOf(files['sponsors/index.html'])).toBe('Sponsors Acme');
    expect(files['sponsors/acme/index.html']).toContain('rel="sponsored noopener">Website</a>');
  });

  it('may be about hosts only', async () => {
    const {files} = await buildSite({
      ...EVENTS,
      'content/sponsors/norsys.md': '---\nname: Norsys\nsince: 2020\n---\n',
    });
    expect(textOf(files['sponsors/index.html'])).toBe('Hosts Norsys 1 meeting');
    expect(files['sponsors/norsys/index.html']).not.toContain('sponsored');
  });

  it('have pages in the language of the site', async () => {
    const {files} = await buildSite({
      ...SITE,
      'ssg.config.yml':
        'title: G\nurl: https://g.example\nbaseUrl: /g\nlanguage: fr\ntimezone: Europe/Paris\nsponsorLevels: [Silver, Gold]\n',
    });
    expect(textOf(files['sponsors/index.html'])).toMatch(
      /^Partenaires Silver Acme Corp depuis 2024 .* Gold Zinc Ils nous accueillent Norsys 2 rendez-vous/,
    );
    expect(files['sponsors/index.html']).toContain('src="/g/logos/acme.svg"');
  });

  it('change when their time has come', async () => {
    const {files} = await buildSite(SITE, {now: new Date('2027-01-01T12:00:00Z')});
    expect(textOf(files['sponsors/index.html'])).toContain('Sponsors New since 2027 Hosts');
  });

  it('stay ordinary pages if nothing says that they are about sponsors', async () => {
    const {files} = await buildSite({
      ...EVENTS,
      'content/sponsors/how.md': '---\ntitle: How to help us\nlogo_size: small\n---\nText\n',
    });
    expect(files['sponsors/how/index.html']).toContain('<h1>How to help us</h1>');
    expect(files['sponsors/index.html']).toBeUndefined();
    expect(files['assets/style.css']).not.toContain('.logo');
  });

  it('leave a page of the site’s own at the address as it is', async () => {
    const {files, diagnostics} = await buildSite({
      ...SITE,
      'content/sponsors/index.md': '---\ntitle: Friends\n---\n{% include all-sponsors.html title=false %}\n',
    });
    expect(diagnostics).toEqual([]);
    expect(files['sponsors/index.html']).toContain('<section class="listing" aria-label="Friends">');
    expect(textOf(files['sponsors/index.html'])).toMatch(
      /^Home Friends .* gold Zinc Silver Acme Corp since 2024/,
    );
  });
});

describe('the file of a sponsor is checked', () => {
  const FILE = 'content/sponsors/acme.md';
  const said = async (matter: string, more: Files = {}) => {
    const {diagnostics} = await buildSite({...EVENTS, [FILE]: `---\n${matter}---\n`, ...more});
    return diagnostics.map(({code, message, place}) => `${place.path}:${place.line} ${code} ${message}`);
  };

  it.each([
    [
      'levl: Gold\nurl: https://a.example\n',
      'event-key `levl` is not a key of a sponsor: did you mean `level`?',
      2,
    ],
    ['url: acme.example\n', 'event-link `acme.example` is not a web address.', 2],
    ['name: Acme\nlogo: acme.svg\n', 'image-missing The image acme.svg does not exist.', 3],
    ['logo: {path: /acme.svg}\n', 'image-missing The image /acme.svg does not exist.', 2],
    ['logo: [a.svg]\n', 'event-text `logo` must be text, not a list or a map.', 2],
    ['since: last year\n', 'event-time `last year` is not a date.', 2],
    ['since: 2024\nuntil: 2023\n', 'event-time `until` is before `since`.', 3],
  ])('%j', async (matter, message, line) => {
    expect(await said(matter)).toEqual([`${FILE}:${line} ${message}`]);
  });

  it('against the levels of the config', async () => {
    const config = 'title: T\nurl: https://g.example\ntimezone: UTC\nsponsorLevels: [Gold, Silver]\n';
    expect(await said('level: Glod\n', {'ssg.config.yml': config})).toEqual([
      `${FILE}:2 event-sponsor-level There is no level \`Glod\`: did you mean \`Gold\`?`,
    ]);
  });

  it('and so are names that differ from it in one letter, and two files for one name', async () => {
    const post = {[POST]: meeting('2026-12-08', '  sponsors: [Acme, Acmee Corp]\n')};
    expect(await said('name: Acme Corp\naliases: [Acme]\n', post)).toEqual([
      `${POST}:5 event-sponsor-unknown The sponsor “Acmee Corp” has no file: did you mean “Acme Corp”?`,
    ]);
    const twice = {...post, 'content/sponsors/b.md': '---\nname: acme\n---\n'};
    expect(await said('name: Acme\n', twice)).toEqual([
      'content/sponsors/b.md:2 event-sponsor-twice Two files are about the sponsor “Acme”: this one and content/sponsors/acme.md.',
    ]);
  });
});
