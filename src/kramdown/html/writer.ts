import type {Settings} from '../options.ts';
import type {Parsed} from '../parse.ts';
import type {Element} from '../tree/element.ts';

/** What the HTML back end knows while it writes. */
export interface Writer {
  document: Parsed;
  settings: Settings;
  /** The element whose children are being written. */
  parent: Element;
}

/** Writes one element at an indentation. */
export type Write = (writer: Writer, element: Element, indent: number) => string;
