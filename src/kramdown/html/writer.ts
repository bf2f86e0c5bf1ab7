import type {Settings} from '../options.ts';
import type {Parsed} from '../parse.ts';
import type {Element} from '../tree/element.ts';

/** What the HTML back end knows while it writes. */
export interface Writer {
  document: Parsed;
  settings: Settings;
  /** The element whose children are being written. */
  parent: Element;
  /** The start tag of inline code without attributes, once it is known; '' when there is not one for all. */
  plainCode: string | undefined;
}

/** Writes one element at an indentation. */
export type Write = (writer: Writer, element: Element, indent: number) => string;
