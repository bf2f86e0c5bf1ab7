import {readFileSync} from 'node:fs';

const STUBS = ['seo', 'feed_meta', 'youtube', 'vimeo', 'dailymotion', 'twitter', 'gist'];

/** Whether a path is a dump rather than a site. */
export function isDump(path) {
  return path.endsWith('.json');
}

/** Reads the output of liquid-dump.rb: templates, their variables in Jekyll, and what Jekyll printed. */
export function loadDump(file, liquid) {
  const dump = JSON.parse(readFileSync(file, 'utf8'));
  const objects = dump.table.map(emptyOf);
  const value = (coded) => decode(coded, objects, liquid);
  for (const [index, entry] of dump.table.entries()) fill(objects[index], entry, {value, drop: liquid.drop});
  const [site, jekyll] = [value(dump.site), value(dump.jekyll)];
  const calls = dump.calls.map(({template, name, expected, content, ...own}) => {
    const [page, layout, paginator] = [own.page, own.layout, own.paginator].map(value);
    return {template, name, expected, scope: {site, jekyll, page, layout, paginator, content}};
  });
  return {calls, texts: Object.entries(dump.texts), includes: dump.includes, options: optionsOf(dump)};
}

function optionsOf({zone, includes, urls}) {
  return {
    timeZone: zone,
    resolveInclude: (name) =>
      name in includes ? {path: `_includes/${name}`, text: includes[name]} : undefined,
    tags: Object.fromEntries(
      STUBS.map((name) => [name, {reads: [], render: ({markup}) => `[${name} ${markup.trim()}]`}]),
    ),
    hooks: {postUrl: (name) => urls[name]},
  };
}

function emptyOf(entry) {
  if (entry?.a) return [];
  return entry?.h?.some(([key]) => typeof key !== 'string' || /^\d+$/.test(key)) ? new Map() : {};
}

function fill(object, entry, {value, drop}) {
  if (!entry) return;
  for (const item of entry.a ?? []) object.push(value(item));
  for (const [key, item] of entry.h ?? []) {
    if (object instanceof Map) object.set(value(key), value(item));
    else object[key] = value(item);
  }
  for (const [key, item] of entry.d ?? []) object[key] = value(item);
  if (entry.d) object[drop] = {print: () => entry.s};
}

function decode(coded, objects, liquid) {
  if (typeof coded !== 'object' || coded === null) return coded;
  if ('$ref' in coded) return objects[coded.$ref];
  if ('$float' in coded) return liquid.rubyFloat(Number(coded.$float));
  if ('$date' in coded) return liquid.rubyDate(...coded.$date);
  return liquid.rubyTime(coded.$time[0], coded.$time[1], coded.$time[2] ?? undefined);
}
