import {decodeEntities} from '../../text/entities.ts';

/** A title without entities and the tags that authors use in titles; `<T>` in a title about code stays. */
export function plainTitle(title: string): string {
  const text = title.replaceAll(
    /<\/?(?:a|abbr|b|br|code|del|em|i|mark|s|small|span|strong|sub|sup|u)\b[^<>]*>/gi,
    (tag) => (tag.startsWith('<br') ? ' ' : ''),
  );
  return decodeEntities(text).replaceAll(/\s+/g, ' ').trim();
}
