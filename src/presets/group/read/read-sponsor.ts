import {type Config, didYouMean} from '../../../api.ts';
import type {SponsorDetails} from '../sponsor.ts';
import {type Block, warn} from './block.ts';
import {checkKeys} from './check-keys.ts';
import {readLink} from './read-link.ts';
import {readPeriod} from './read-period.ts';
import {readPicture} from './read-picture.ts';
import {readText} from './read-text.ts';

/** A page in a folder `sponsors` with one of these is about a host or sponsor, even if no event names it. */
const TELLING = ['url', 'website', 'logo', 'level', 'tier', 'since', 'until'];
const KEYS = ['name', 'title', 'aliases', 'also_known_as', 'image', ...TELLING];

export function tellsOfSponsor(data: Block['values']): boolean {
  return TELLING.some((key) => Object.hasOwn(data, key));
}

/** A host or sponsor described by the front matter of their own file. */
export function readSponsor(block: Block, config: Config): SponsorDetails {
  checkKeys(block, KEYS, 'a sponsor');
  const url = readLink(block, 'url') ?? readLink(block, 'website');
  const logo = readPicture(block, 'logo')?.path;
  const level = readLevel(block, config);
  const since = readPeriod(block, 'since', config.timezone);
  const until = readPeriod(block, 'until', config.timezone);
  if (since && until && until.end.epoch <= since.start.epoch) {
    const hint = 'Write when the one began and the other ended.';
    warn(block, 'until', {code: 'event-time', message: '`until` is before `since`.', hint});
  }
  return {
    name: readText(block, 'name') ?? block.document.title,
    ...(url && {url}),
    ...(logo && {logo}),
    ...(level && {level}),
    ...(since && {since}),
    ...(until && {until}),
  };
}

/** As the config writes it, if that names the levels. */
function readLevel(block: Block, {sponsorLevels: levels, mode}: Config): string | undefined {
  const key = block.values.level === undefined ? 'tier' : 'level';
  const level = readText(block, key);
  if (level === undefined || levels.length === 0) return level;
  const known = levels.find((one) => one.toLowerCase() === level.toLowerCase());
  if (known !== undefined) return known;
  const meant = didYouMean(level, levels);
  const message = `There is no level \`${level}\`${meant ? `: did you mean \`${meant}\`?` : '.'}`;
  const setting = mode === 'jekyll' ? 'ssg.sponsor_levels' : 'sponsorLevels';
  const hint = `Write ${levels.map((one) => `\`${one}\``).join(', ')}, or add it to \`${setting}\` in the config.`;
  warn(block, key, {code: 'event-sponsor-level', message, hint});
  return level;
}
