import {openUrl} from '../serve/open-url.ts';
import type {ServerOptions} from './server-options.ts';

/** Opens the site, or the page given with `--open`, in a browser, if asked to. */
export function openSite({open, openUrl: isAsked}: ServerOptions, home: string): void {
  if (open ?? isAsked) openUrl(new URL(String(open ?? '').replace(/^(true$|\/)/, ''), home).href);
}
