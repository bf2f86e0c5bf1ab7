import type {Context, Site} from '../../../api.ts';
import {writeFacts} from './form-facts.ts';
import type {SiteEvents} from './site-events.ts';

/** Adds `site.write`, the facts for the form that writes posts, to sites whose repository is known. */
export function relateWriting(site: Site, {config}: Context): Site {
  const events = site.extras.events as SiteEvents | undefined;
  const write = writeFacts(site, config, events?.past ?? []);
  return write ? {...site, extras: {...site.extras, write}} : site;
}
