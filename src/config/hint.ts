import {timeZoneMeant} from '../locale/time-zone-meant.ts';

/** What to write instead of a refused value, where that is obvious. */
export function hintOf(keys: readonly string[], value: unknown): string | undefined {
  const key = keys.at(-1) ?? '';
  if (keys[0] === 'menu' && keys.length > 1) return 'Write each entry as {title: About, url: /about/}.';
  if (key === 'title' && value === undefined) return 'Write the name of the site: title: Lyon PHP';
  if (typeof value === 'number' && key === 'title') return `Put it in quotes: title: "${value}"`;
  if (key === 'images' && typeof value !== 'string')
    return 'Write images: true, or images: {widths: [480, 960]} to choose widths.';
  if (key === 'widths' && typeof value === 'number') return `Write it in brackets: widths: [${value}]`;
  if (key === 'search' && typeof value !== 'string') return 'Write search: true';
  if (keys[0] === 'colors' && keys.length > 1) return `Put the colour in quotes: ${key}: '#8a1c4a'`;
  if (typeof value !== 'string') return undefined;
  if (keys[0] === 'repository') return repositoryNamed(value);
  if (key === 'timezone') {
    const meant = timeZoneMeant(value);
    return meant && `Did you mean ${meant}?`;
  }
  if (key === 'url' && /^[\w-]+(\.[\w-]+)+/.test(value)) return `Did you mean https://${value}?`;
  if (key === 'url' && URL.canParse(value)) return splitAddress(new URL(value));
  if (keys[0] === 'social') return 'Write the whole address: Mastodon: https://phpc.social/@group';
  if (/^(?:yes|no|on|off|true|false)$/i.test(value)) return 'Write true or false, without quotes.';
  return undefined;
}

/** `group/site` is probably on GitHub, and `git@host:group/site.git` is the address for git. */
function repositoryNamed(text: string): string | undefined {
  const [, host, path] = /^(?:ssh:\/\/)?git@([\w.-]+)[:/](.+?)(?:\.git)?$/.exec(text) ?? [];
  if (host) return `Did you mean https://${host}/${path}?`;
  if (/^[\w-]+(?:\.[\w-]+)+\//.test(text)) return `Did you mean https://${text}?`;
  return /^[\w-]+\/[\w.-]+$/.test(text) ? `Did you mean https://github.com/${text}?` : undefined;
}

function splitAddress({origin, pathname}: URL): string | undefined {
  return pathname === '/' ? undefined : `Write url: ${origin} and baseUrl: ${pathname.replace(/\/$/, '')}`;
}
