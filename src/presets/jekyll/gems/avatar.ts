import {crc32} from 'node:zlib';
import type {Plugin} from '../../../api.ts';
import type {TagContext} from '../../../liquid/index.ts';
import {textOf} from '../config/settings.ts';

const SERVERS = 4;

/** jekyll-avatar: `{% avatar hubot size=50 %}` shows the picture of a GitHub user. */
export function avatar(): Plugin {
  return {name: 'jekyll-avatar', key: 'jekyll-avatar-1', asksForTexts: true, tags: {avatar: {render}}};
}

function render(tag: TagContext): string {
  const size = Number(/\bsize=(\d+)\b/i.exec(tag.markup)?.[1] ?? 40);
  const user = userOf(tag);
  const server = crc32(pathOf(user, size)) % SERVERS;
  const urls = [1, 2, 3, 4].map(
    (scale) => `https://avatars${server}.githubusercontent.com/${pathOf(user, size * scale)}`,
  );
  const sources = urls.map((url, i) => `${url} ${i + 1}x`).join(', ');
  const name = size < 48 ? 'avatar avatar-small' : 'avatar';
  const base = `<img class="${name}" alt="${user}" width="${size}" height="${size}" data-proofer-ignore="true"`;
  return tag.markup.includes('lazy=true')
    ? `${base} src="" data-src="${urls[0]}" data-srcset="${sources}" />`
    : `${base} src="${urls[0]}" srcset="${sources}" />`;
}

/** A name, `user=variable`, or a Liquid output. */
function userOf(tag: TagContext): string {
  const variable = /\buser=([\w.]+)\b/.exec(tag.markup)?.[1];
  if (variable) return textOf(tag.evaluate(variable)) || variable;
  const filled = tag.markup.replace(/\{\{(.*?)\}\}/g, (_, markup: string) =>
    textOf(tag.evaluate(markup.trim())),
  );
  return (filled.trim().split(' ')[0] ?? '').replace(/^@/, '');
}

function pathOf(user: string, size: number): string {
  return `${user}?v=3&s=${size}`;
}
