import {isMap} from '../../../api.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {feedText} from './feed-text.ts';
import {escapeXml, xml} from './xml.ts';

/** The author of the feed, or of an entry: a name, or a map with name, email and uri. */
export function authorOf(author: unknown, settings: Settings): string {
  if (!author) return '';
  const {name, email, uri} = isMap(author) ? author : {name: author, email: undefined, uri: undefined};
  return xml(
    'author',
    {},
    xml('name', {}, escapeXml(feedText(name, settings))) +
      (email ? xml('email', {}, escapeXml(textOf(email))) : '') +
      (uri ? xml('uri', {}, escapeXml(textOf(uri))) : ''),
  );
}
