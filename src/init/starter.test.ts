import {expect, test} from 'vitest';
import {buildSite} from '../test/site.ts';
import {starterFiles} from './starter.ts';

const site = {
  title: 'Group: a test',
  timezone: 'UTC',
  day: '2026-11-20',
  version: '1.0.0',
  isOnGitHubPages: false,
};

test.each([
  ['fr', 'Bienvenue', 'À propos'],
  ['de-AT', 'Willkommen', 'Über uns'],
  ['ja', 'Welcome', 'About'],
])(
  'a new site in %s has a first post and a page in the menu, in its language',
  async (language, ...titles) => {
    const {files, diagnostics} = await buildSite(Object.fromEntries(starterFiles({...site, language})));
    expect(diagnostics.map(({code}) => code)).toEqual(['url-missing']);
    expect(files['2026/11/20/welcome/index.html']).toContain(`<title>${titles[0]} · `);
    expect(files['index.html']).toContain(`<li><a href="/about/">${titles[1]}</a></li>`);
  },
);
