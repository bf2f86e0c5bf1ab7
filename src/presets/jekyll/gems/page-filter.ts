import {digestOf, type Plugin} from '../../../index.ts';

/** A plugin that changes the HTML of finished pages; a page says `NAME: false` to be left alone. */
export function createPageFilter(name: string, change: (html: string) => string): Plugin {
  let leftAlone: ReadonlySet<string> = new Set();
  return {
    name,
    key: `${name}-1`,
    asksForTexts: true,
    relate(site) {
      const ids = [...site.documents].filter(([, {data}]) => data[name] === false).map(([id]) => id);
      leftAlone = new Set(ids.map((id) => site.outputs?.get(id) ?? ''));
      return site;
    },
    write(file) {
      const {content, path} = file;
      if (typeof content !== 'string' || !path.endsWith('.html') || leftAlone.has(path)) return file;
      const changed = change(content);
      return changed === content ? file : {...file, content: changed, digest: digestOf(changed)};
    },
  };
}
