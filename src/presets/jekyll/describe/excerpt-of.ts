import type {Document, ScopeView} from '../../../api.ts';
import {type Settings, textOf} from '../config/settings.ts';
import {convertText} from '../render/convert.ts';
import {excerptText, separatorOf} from './excerpt.ts';

/** A document's excerpt in lists: its own `excerpt`, or the beginning of its text as HTML. */
export function excerptOf(document: Document, view: ScopeView, settings: Settings): string {
  const {excerpt} = document.data;
  if (excerpt !== null && excerpt !== undefined && excerpt !== false) return String(excerpt);
  const separator = textOf(settings.values.excerpt_separator);
  if (separatorOf(document.data, separator) === '') return '';
  const written = {text: view.textOf(document.id), data: document.data};
  const text = view.liquid(excerptText(written, separator), document.id);
  const {dependsOn, results} = view;
  // Problems are already reported for the whole text.
  const report = () => undefined;
  return convertText(text, document, settings, {dependsOn, results, report}) ?? text;
}
