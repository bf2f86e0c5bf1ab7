import {primaryLanguage} from '../../../locale/primary-language.ts';
import type {QuoteMarks} from './quotes.ts';

/** The quotation marks of a language tag; English ones for languages that are not listed. */
export function quoteMarksOf(language: string): QuoteMarks {
  return marks.get(primaryLanguage(language)) ?? english;
}

const english: QuoteMarks = {double: ['“', '”'], single: ['‘', '’']};
const low: QuoteMarks = {double: ['„', '“'], single: ['‚', '‘']};
const polish: QuoteMarks = {double: ['„', '”'], single: ['‚', '’']};
const angular: QuoteMarks = {double: ['«', '»'], single: ['“', '”']};
const nordic: QuoteMarks = {double: ['”', '”'], single: ['’', '’']};

const marks = new Map<string, QuoteMarks>(
  Object.entries({
    fr: {double: ['«\u00a0', '\u00a0»'], single: ['‘', '’']},
    de: low,
    cs: low,
    sk: low,
    sl: low,
    pl: polish,
    hu: polish,
    ro: polish,
    es: angular,
    it: angular,
    ca: angular,
    pt: english,
    ru: {double: ['«', '»'], single: ['„', '“']},
    uk: {double: ['«', '»'], single: ['„', '“']},
    sv: nordic,
    fi: nordic,
  }),
);
