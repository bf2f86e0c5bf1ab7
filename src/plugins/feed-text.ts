import {callPlugin, type Document, type View} from '../api.ts';

/** The HTML that plugins put above a document's text in feeds: what its page says besides, such as who speaks where. */
export function feedTextOf(document: Document, view: View): string {
  const place = {path: document.id};
  return view.config.plugins
    .map((plugin) => {
      const call = (): string | undefined => plugin.feedText?.(document);
      return callPlugin({plugin, hook: 'feedText', place}, view, call, undefined) ?? '';
    })
    .join('');
}
