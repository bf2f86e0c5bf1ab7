import type {Config} from '../config.ts';
import type {Diagnostic, Page} from '../model.ts';
import {settingAt, warning} from '../report/diagnostic.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {decodePath, fileServedBy, isExternal} from '../urls.ts';

/** Links in the config to what the site does not have: menu entries, redirects, the logo, pictures of authors. */
export function findDeadConfigLinks(pages: readonly Page[], config: Config): Diagnostic[] {
  const links = linksOf(config).filter(({url}) => !isExternal(url) && !/^[#?]/.test(url));
  if (links.length === 0) return [];
  const outputs = pages.map(({output}) => output);
  const fileOf = fileServedBy(outputs);
  return links
    .filter(({url}) => fileOf(pathOf(url, config)) === undefined)
    .map(({name, setting, url, advice}) => {
      const meant = didYouMean(pathOf(url, config), outputs.map(urlOf));
      const hint = meant === undefined ? advice : `Did you mean ${meant}?`;
      return warning(
        'config-link',
        settingAt(...setting),
        `${name} points to ${url}, which does not exist.`,
        {hint},
      );
    });
}

interface ConfigLink {
  /** As the config file names it. */
  readonly name: string;
  readonly setting: readonly string[];
  readonly url: string;
  readonly advice: string;
}

function linksOf({menu = [], redirects, logo, author, authors, folders}: Config): ConfigLink[] {
  const advice = `Put the file into ${folders.static}/ and write its path from there: /images/picture.png.`;
  const avatars = Object.entries(authors).map(([key, {avatar}]) => ({
    setting: ['authors', key, 'avatar'],
    url: avatar,
  }));
  const pictures = [
    {setting: ['logo'], url: logo},
    {setting: ['author', 'avatar'], url: author?.avatar},
    ...avatars,
  ];
  return [
    ...menu.map(({title, url}, index) => ({
      name: `The menu entry “${title}”`,
      setting: ['menu', String(index), 'url'],
      url,
      advice: 'Write the address of a page as the browser shows it.',
    })),
    ...Object.entries(redirects).map(([from, to]) => ({
      name: `The redirect from ${from}`,
      setting: ['redirects', from],
      url: to,
      advice: 'Write the address of a page as the browser shows it.',
    })),
    ...pictures.flatMap(({setting, url}) =>
      url === undefined ? [] : [{name: `\`${setting.join('.')}\``, setting, url, advice}],
    ),
  ];
}

/** Without the base path, which may be written or left out. */
function pathOf(url: string, {baseUrl}: Config): string {
  const path = `/${decodePath(url.replace(/[?#].*$/s, '')).replace(/^\/+/, '')}`;
  return path.startsWith(`${baseUrl}/`) ? path.slice(baseUrl.length) : path;
}

function urlOf(output: string): string {
  return `/${output.replace(/(^|\/)index\.html$/, '$1')}`;
}
