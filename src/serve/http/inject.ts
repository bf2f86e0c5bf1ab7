import {escapeHtml} from '../../text/escape.ts';
import type {Item} from '../shelf.ts';

/** Below the root of every server of ours, whatever the site's base path is. */
export const OWN_PATH = '/__ssg/';

/** The page with our client script in it; only what is sent changes, never a file. */
export function withClient(page: Item, html: string, {version = '', mark = ''} = {}): Item {
  const data = Object.entries({page: page.path, digest: page.digest, version, mark}).map(
    ([name, value]) => ` data-${name}="${escapeHtml(value)}"`,
  );
  const script = `<script type="module" src="${OWN_PATH}client.js"${data.join('')}></script>`;
  const end = Math.max(html.lastIndexOf('</body>'), html.lastIndexOf('</BODY>'));
  const content = end === -1 ? html + script : html.slice(0, end) + script + html.slice(end);
  return {path: page.path, digest: `${page.digest}-live`, content};
}
