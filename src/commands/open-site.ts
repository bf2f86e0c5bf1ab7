import {openUrl} from '../serve/open-url.ts';
import type {ServerOptions} from './server-options.ts';

/** Shows the site, or the page of it that `--open` names, in a browser; nothing where it is not asked for. */
export function openSite({open, openUrl: isAsked}: ServerOptions, home: string): void {
  if (open ?? isAsked) openUrl(new URL(String(open ?? '').replace(/^(true$|\/)/, ''), home).href);
}
