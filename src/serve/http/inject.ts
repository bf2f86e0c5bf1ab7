import {escapeHtml} from '../../text/escape.ts';
import type {Item} from '../shelf.ts';

/** The path of the server's own resources, whatever the site's base path. */
export const OWN_PATH = '/__ssg/';

/** The page with our client script, which is only added to what is sent, never to a file. */
export function withClient(page: Item, html: string, {version = '', mark = ''} = {}): Item {
  const data = Object.entries({page: page.path, digest: page.digest, version, mark}).map(
    ([name, value]) => ` data-${name}="${escapeHtml(value)}"`,
  );
  const script = `<script type="module" src="${OWN_PATH}client.js"${data.join('')}></script>`;
  const end = Math.max(html.lastIndexOf('</body>'), html.lastIndexOf('</BODY>'));
  const content = end === -1 ? html + script : html.slice(0, end) + script + html.slice(end);
  return {path: page.path, digest: `${page.digest}-live`, content};
}
