import type {Config} from '../config.ts';
import type {Document, HeldBack, Source} from '../model.ts';
import type {World} from './world.ts';

/** What decides where the links of a document lead. */
export interface LinkContext {
  readonly config: Config;
  /** URL path of the document, without the base path. */
  readonly url: string;
  readonly urls: ReadonlyMap<string, string>;
  /** Files that a document may refer to, by site path. */
  readonly attachments: ReadonlyMap<string, Source>;
  readonly heldBack: readonly HeldBack[];
  /** URL paths of everything that is planned. */
  readonly published: ReadonlySet<string>;
}

export function linkContext({id}: Document, {config, site, attachments, published}: World): LinkContext {
  const {urls, heldBack} = site;
  return {config, url: urls.get(id)!, urls, heldBack, attachments, published};
}
