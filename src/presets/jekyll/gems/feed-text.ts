import {decodeEntities} from '../../../api.ts';
import {ownSettings} from '../config/own-settings.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {escapeXml, xml} from './xml.ts';

/** A text for a feed: as written, or with its entities decoded. */
export function feedText(text: unknown, settings: Settings): string {
  return decodes(settings) ? decodeEntities(textOf(text)) : textOf(text);
}

/**
 * A title. Jekyll's is HTML escaped once more, which some feed readers show as it is (`Q&amp;A`); with decoded
 * entities it is plain text.
 */
export function titleXml(title: string, settings: Settings): string {
  return xml('title', decodes(settings) ? {} : {type: 'html'}, escapeXml(title));
}

function decodes(settings: Settings): boolean {
  return ownSettings(settings).entities === 'decode';
}
