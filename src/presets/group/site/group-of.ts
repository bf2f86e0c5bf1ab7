import {type Config, encodePath} from '../../../api.ts';
import type {Announced, Group} from '../announced.ts';
import {slugOf} from '../read/event-id.ts';

/** What the config says about the group. */
export function groupOf(config: Config): Group {
  const {title, description, url, baseUrl, timezone, language, author} = config;
  const isKnown = URL.canParse(url);
  return {
    name: title,
    description,
    url: isKnown ? `${url}${baseUrl}/` : '',
    calendarUrl: isKnown ? `${url}${baseUrl}/calendar.ics` : '',
    // RFC 2606: `.invalid` belongs to nobody.
    host: isKnown ? new URL(url).host : `${slugOf(title) || 'group'}.invalid`,
    ...(author?.email && {email: author.email}),
    timezone,
    language,
  };
}

/** The URL of a page; absolute if the config has a `url`. */
export function addressOfPath(path: string, {url, baseUrl}: Config): string {
  return `${url}${baseUrl}${encodePath(path)}`;
}

/** The image from the post's front matter, or else the group's logo. */
export function imageOf(
  data: Readonly<Record<string, unknown>>,
  path: string,
  config: Config,
): Pick<Announced, 'image'> {
  const own =
    typeof data.image === 'object' && data.image !== null
      ? (data.image as {path?: unknown}).path
      : data.image;
  const image = typeof own === 'string' && own !== '' ? own : config.logo;
  if (!image) return {};
  const base = addressOfPath(own ? path : '/', config);
  if (!URL.canParse(image, base)) return {};
  return {image: image.startsWith('/') ? addressOfPath(image, config) : new URL(image, base).href};
}
