import type {Document} from '../tree/document.ts';

/** Turns HTML elements that have a native counterpart into it. */
export function convertToNative(_document: Document): void {}
