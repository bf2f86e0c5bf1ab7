import {decodeEntities} from '../../../api.ts';
import {ownSettings} from '../config/own-settings.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {escapeXml, xml} from './xml.ts';

/** A text of a feed: as it is written, or with characters for its entities. */
export function feedText(text: unknown, settings: Settings): string {
  return decodes(settings) ? decodeEntities(textOf(text)) : textOf(text);
}

/**
 * A title. Jekyll's is HTML that is escaped once more, which some readers show as it is (`Q&amp;A`); with
 * characters for entities it is plain text.
 */
export function titleXml(title: string, settings: Settings): string {
  return xml('title', decodes(settings) ? {} : {type: 'html'}, escapeXml(title));
}

function decodes(settings: Settings): boolean {
  return ownSettings(settings).entities === 'decode';
}
