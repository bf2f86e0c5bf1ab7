import {referenceKey} from './reference-key.ts';
import type {Renderer} from './renderer.ts';
import type {Read} from './text.ts';

/** `[^id]`; footnotes are numbered in the order of their first reference. */
export function readFootnoteReference({footnotes}: Renderer, inner: string): Read | undefined {
  const {notes, used} = footnotes;
  const id = referenceKey(inner.slice(1));
  if (id === '' || !notes.has(id)) return undefined;
  const number = used.get(id) ?? used.size + 1;
  used.set(id, number);
  const html = `<sup id="fnref${number}"><a href="#fn${number}">${number}</a></sup>`;
  return {html, length: inner.length + 2};
}
