import {type Config, type Context, compareTexts, groupBy, type Site} from '../../../api.ts';
import type {Sponsor} from '../sponsor.ts';
import type {Words} from '../words/words.ts';
import {wordsOf} from '../words/words-of.ts';
import type {EventItem} from './item.ts';
import {levelRanker} from './level-ranker.ts';
import {nameSlug} from './name-slug.ts';
import {ownPages} from './own-pages.ts';
import {PATHS} from './paths.ts';
import {type SponsorItem, sponsorItems} from './sponsor-item.ts';

/** Sponsors of one level. */
export interface SponsorLevel {
  /** Undefined for those without a level. */
  readonly name: string | undefined;
  /** Undefined if the title of the page says it. */
  readonly heading: string | undefined;
  readonly sponsors: readonly SponsorItem[];
}

/** What templates see as `site.group_sponsors`. */
export interface SiteSponsors {
  /** `Hosts and sponsors`, or what of these there is. */
  readonly title: string;
  readonly all: readonly SponsorItem[];
  /** Those of now, the highest first. */
  readonly levels: readonly SponsorLevel[];
  /** Those with the most meetings first. */
  readonly hosts: readonly SponsorItem[];
  readonly past: readonly SponsorItem[];
  /** Sponsors of now, then other hosts: each once. */
  readonly current: readonly SponsorItem[];
  /** Path of the page that lists them, if there is one. */
  readonly page: string | undefined;
  readonly is_plain: boolean;
  readonly words: Words;
}

/** Sorts hosts and sponsors into these lists. */
export function siteSponsors(
  sponsors: readonly Sponsor[],
  events: readonly EventItem[],
  {site, context}: {site: Site; context: Context},
): SiteSponsors {
  const {config} = context;
  const words = wordsOf(config.language);
  const all = [...sponsorItems(sponsors, events, context)].sort((a, b) => compareTexts(key(a), key(b)));
  const current = all.filter(({state}) => state === 'current');
  const hosts = current.filter(({is_host}) => is_host).sort((a, b) => b.hosted - a.hosted);
  const paying = current.filter(({is_sponsor}) => is_sponsor);
  const title =
    hosts.length === 0 ? words.sponsorList : paying.length === 0 ? words.hostList : words.hostsAndSponsors;
  const levels = levelsOf(paying, {config, title, words});
  const sponsorsFirst = levels.flatMap((level) => level.sponsors);
  return {
    title,
    all,
    levels,
    hosts,
    past: all.filter(({state}) => state === 'past'),
    current: [...sponsorsFirst, ...hosts.filter(({is_sponsor}) => !is_sponsor)],
    page: ownPages(site)(PATHS.sponsors) ?? (site.lists.has('sponsors') ? undefined : PATHS.sponsors),
    is_plain: config.mode === 'jekyll',
    words,
  };
}

function key({name}: SponsorItem): string {
  return nameSlug(name);
}

function levelsOf(
  sponsors: readonly SponsorItem[],
  {config, title, words}: {config: Config; title: string; words: Words},
): readonly SponsorLevel[] {
  const rankOf = levelRanker(config.sponsorLevels);
  const groups = [...groupBy(sponsors, ({level}) => nameSlug(level ?? ''))].map(([slug, same]) => ({
    rank: rankOf(slug),
    name: same[0]!.level,
    sponsors: same,
  }));
  groups.sort((a, b) => a.rank - b.rank || compareTexts(a.name ?? '', b.name ?? ''));
  return groups.map(({name, sponsors: same}) => {
    const heading = name ?? words.sponsorList;
    return {name, heading: heading === title ? undefined : heading, sponsors: same};
  });
}
