import type {Diagnostic, Made} from '../model.ts';
import {error, made} from '../report/diagnostic.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {escapeJekyllPath} from './jekyll-url.ts';
import {isPlaceholder, PLACEHOLDERS, valueOfPlaceholder} from './permalink-placeholders.ts';
import type {PermalinkOptions, PermalinkSubject} from './permalink-subject.ts';

/** Fills a template's placeholders: Jekyll::URL#generate_url_from_drop. */
export function fillTemplate(
  template: string,
  document: PermalinkSubject,
  options: PermalinkOptions,
): Made<string> {
  const diagnostics: Diagnostic[] = [];
  const value = template.replace(/:([a-z_]+)/g, (_, written: string) => {
    const name = nameOf(written);
    const rest = written.slice(name?.length);
    if (name === undefined) diagnostics.push(unknown(written, document));
    const text = name && valueOfPlaceholder(name, document, options);
    if (name && text === undefined) diagnostics.push(dateless(name, document));
    return text === undefined ? '' : escapeJekyllPath(text) + rest;
  });
  return made(value, diagnostics);
}

/** `/:month_:day` is `:month`, an underscore and `:day`. */
function nameOf(written: string): string | undefined {
  return [written, written.replace(/_$/, '')].find(isPlaceholder);
}

function unknown(name: string, {placeOf}: PermalinkSubject): Diagnostic {
  const meant = didYouMean(name, PLACEHOLDERS);
  const hint = meant
    ? `Did you mean “:${meant}”?`
    : `Use one of these: ${[...PLACEHOLDERS].map((one) => `:${one}`).join(' ')}`;
  return error(
    'permalink-placeholder',
    placeOf('permalink'),
    `There is no permalink placeholder “:${name}”.`,
    {
      hint,
    },
  );
}

function dateless(name: string, {placeOf}: PermalinkSubject): Diagnostic {
  const hint = 'Add a date to its front matter: date: 2026-04-23';
  const message = `The permalink uses “:${name}”, but this file has no date.`;
  return error('permalink-date', placeOf('permalink'), message, {hint});
}
