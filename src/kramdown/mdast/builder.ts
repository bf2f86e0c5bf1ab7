import type {Settings} from '../options.ts';
import type {Document} from '../tree/document.ts';
import type {Element} from '../tree/element.ts';
import type {Positions} from './positions.ts';

/** What the mdast back end knows while it builds. */
export interface Builder {
  document: Document;
  settings: Settings;
  positions: Positions;
  /** The block whose inline elements are being built. */
  block: Element;
}
