import {
  type Config,
  decodePath,
  digestOf,
  isInstalled,
  outputOf,
  type Plugin,
  type SlowBytes,
  type Source,
} from '../../api.ts';
import {sharpMissing} from '../load-sharp.ts';
import {type Card, cardsOf, type Face} from './cards-of.ts';
import {colorsOf} from './colors-of.ts';
import {SIZE} from './draw-card.ts';
import {type Ground, makeCard} from './make-card.ts';

/** Gives posts, events and speakers without a picture one with their title, for social networks. */
export function socialCards(): Plugin {
  let logo: Source | undefined;
  return {
    name: 'social-cards',
    key: KEY,
    asksForTexts: true,
    plan: (site, {config}) =>
      [...cardsOf(config)(site).values()].map(({url, face}) => ({
        ...{url, output: outputOf(url), maker: MAKER},
        data: {face},
      })),
    async prepare(sources, {config, report}) {
      if (!isInstalled('sharp')) report(sharpMissing('socialCards'));
      logo = logoIn(sources, config);
    },
    globals({url}, {site, config}) {
      const card = cardsOf(config)(site).get(url);
      return card ? {social_card: shown(card)} : {};
    },
    makers: {[MAKER]: ({data}, {config}) => bytesOf(data!.face as Face, {colors: colorsOf(config), logo})},
  };
}

const KEY = 'social-cards-1';
const MAKER = 'social-card';

/** `social_card` in templates. */
interface ShownCard {
  /** URL path. What follows the question mark changes with the texts, as networks keep pictures by their address. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

function shown({url, face}: Card): ShownCard {
  const {notice, title, when, where, group} = face;
  const alt = [notice, title, when, where, group].filter(Boolean).join(' · ');
  return {url: `${url}?v=${digestOf(JSON.stringify(face)).slice(0, 8)}`, ...SIZE, alt};
}

/** Its file, if it is one of the site. */
function logoIn(sources: readonly Source[], {logo = '', baseUrl}: Config): Source | undefined {
  const path = logo.startsWith(`${baseUrl}/`) ? logo.slice(baseUrl.length) : `/${logo}`;
  return sources.find(({role}) => role.kind === 'file' && role.url === decodePath(path));
}

function bytesOf(face: Face, ground: Ground): SlowBytes {
  const {colors, logo} = ground;
  return {
    key: `${KEY} ${JSON.stringify([face, colors, logo?.digest])}`,
    make: () => makeCard(face, ground),
  };
}
