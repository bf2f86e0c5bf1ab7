import type {Settings} from '../options.ts';
import type {Document} from '../tree/document.ts';
import type {Element} from '../tree/element.ts';

/** What the HTML back end knows while it writes. */
export interface Writer {
  document: Document;
  settings: Settings;
  /** True while the children of a raw HTML element are being written. */
  inRaw: boolean;
}

/** Writes one element at an indentation. */
export type Write = (writer: Writer, element: Element, indent: number) => string;
