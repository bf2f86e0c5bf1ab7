import {isMap} from '../../../api.ts';
import type {NamedLink, SpeakerDetails} from '../speaker.ts';
import {type Block, inner} from './block.ts';
import {checkKeys} from './check-keys.ts';
import {readLink} from './read-link.ts';
import {listOf} from './read-list.ts';
import {readPicture} from './read-picture.ts';
import {readText} from './read-text.ts';

/** Profiles, with what makes an address of an account's name. */
const PROFILES: Readonly<Record<string, readonly [name: string, address?: readonly [RegExp, string]]>> = {
  mastodon: ['Mastodon', [/^@?([\w.-]+)@([\w.-]+\.\w+)$/, 'https://$2/@$1']],
  bluesky: ['Bluesky', [/^@?([\w-]+(?:\.[\w-]+)+)$/, 'https://bsky.app/profile/$1']],
  github: ['GitHub', [/^@?([\w-]+)$/, 'https://github.com/$1']],
  gitlab: ['GitLab', [/^@?([\w.-]+)$/, 'https://gitlab.com/$1']],
  codeberg: ['Codeberg', [/^@?([\w.-]+)$/, 'https://codeberg.org/$1']],
  linkedin: ['LinkedIn'],
  twitter: ['Twitter', [/^@?(\w+)$/, 'https://x.com/$1']],
  x: ['X', [/^@?(\w+)$/, 'https://x.com/$1']],
  instagram: ['Instagram', [/^@?([\w.]+)$/, 'https://www.instagram.com/$1']],
  youtube: ['YouTube', [/^(@[\w.-]+)$/, 'https://www.youtube.com/$1']],
  facebook: ['Facebook'],
};
const WEBSITE = ['website', 'homepage', 'url'];
const KEYS = [
  'name',
  'title',
  'aliases',
  'also_known_as',
  'picture',
  'image',
  'links',
  ...WEBSITE,
  ...Object.keys(PROFILES),
];

/** A person described by the front matter of their own file; `website` is what a link to a website is called. */
export function readSpeaker(block: Block, website: string): SpeakerDetails {
  checkKeys(block, KEYS, 'a speaker');
  const picture = readPicture(block, 'picture') ?? readPicture(block, 'image');
  return {
    name: readText(block, 'name') ?? block.document.title,
    ...(picture && {picture}),
    links: [...readProfiles(block, website), ...readLinks(block, website)],
  };
}

/** Those with a key of their own, the website first. */
function readProfiles(block: Block, website: string): NamedLink[] {
  return [...WEBSITE, ...Object.keys(PROFILES)].flatMap((key) => linkIn(block, key, website));
}

/** `links`: a map of names and addresses, or a list of addresses or of maps with `name` and `url`. */
function readLinks(block: Block, website: string): NamedLink[] {
  const {links} = block.values;
  if (isMap(links)) {
    const map = inner(block, 'links', links);
    return Object.keys(links).flatMap((key) => linkIn(map, key, website));
  }
  return listOf(links).flatMap((item, index) => {
    const map = inner(block, `links.${index}`, isMap(item) ? item : {url: item});
    const url = readLink(map, 'url');
    return url === undefined ? [] : [{name: readText(map, 'name') ?? withoutScheme(url), url}];
  });
}

function withoutScheme(url: string): string {
  return url.replace(/^\w+:(?:\/\/)?|\/$/g, '');
}

function linkIn(block: Block, key: string, website: string): NamedLink[] {
  const profile = Object.hasOwn(PROFILES, key.toLowerCase()) ? PROFILES[key.toLowerCase()] : undefined;
  const [name = WEBSITE.includes(key) ? website : key, account] = profile ?? [];
  const written = block.values[key];
  if (account && typeof written === 'string' && account[0].test(written.trim()))
    return [{name, url: written.trim().replace(...account)}];
  const url = readLink(block, key);
  return url === undefined ? [] : [{name, url}];
}
