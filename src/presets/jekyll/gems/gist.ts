import type {Plugin} from '../../../api.ts';
import type {TagContext} from '../../../liquid/index.ts';
import {mapOf, type Settings, textOf} from '../config/settings.ts';

const ARGUMENTS = /^(\S+|.*(?=\/).+)\s?(\S*)$/;

/** jekyll-gist: `{% gist user/id file %}`. Without scripts readers get a link, as the text would have to be fetched. */
export function gist({values}: Settings): Plugin {
  const isPlain = mapOf(values.gist).noscript === false;
  return {
    name: 'jekyll-gist',
    key: 'jekyll-gist-1',
    asksForTexts: true,
    tags: {gist: {render: (tag) => render(tag, isPlain)}},
  };
}

function render(tag: TagContext, isPlain: boolean): string {
  const [, ...words] = ARGUMENTS.exec(tag.markup.trim()) ?? [];
  const [id = '', file = ''] = words.map((word) => wordOf(word.trim(), tag));
  if (id === '') {
    tag.warn('gist-empty', 'This tag needs the id of a gist: {% gist user/1234567 %}');
    return '';
  }
  const url = `https://gist.github.com/${id}`;
  const script = `${url}.js${file === '' ? '' : `?file=${file}`}`;
  const link = isPlain ? '' : `<noscript><a href="${url}">${url}</a></noscript>`;
  return `${link}<script src="${script}"> </script>`;
}

/** A word may be the name of a variable, or be quoted. */
function wordOf(word: string, tag: TagContext): string {
  return /^(?:[a-z_][\w.]*|"[^"]*"|'[^']*')$/i.test(word) ? textOf(tag.evaluate(word)) || word : word;
}
