import type {Context, Site} from '../../../api.ts';
import {writeFacts} from '../compose/form-facts.ts';
import type {SiteEvents} from './site-events.ts';

/** Adds `site.write`, the facts for the form that writes posts, to native sites whose repository is known. */
export function relateWriting(site: Site, {config}: Context): Site {
  if (config.mode !== 'native') return site;
  const write = writeFacts(site, config, site.extras.events as SiteEvents | undefined);
  return write ? {...site, extras: {...site.extras, write}} : site;
}
