import type {Price} from '../event.ts';
import type {Words} from '../words/words.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** `45,50 €`, `Gratuit`, or the text as written. */
export function priceText({amount, currency, text}: Price, words: Words, language: string): string {
  if (amount === undefined) return text ?? '';
  if (amount === 0) return words.free;
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2;
  const form = {style: 'currency', currency, minimumFractionDigits} as const;
  return formatOf(language, form)
    .format(amount)
    .replaceAll(/[\u202f\u00a0]/g, ' ');
}

function formatOf(language: string, form: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${Object.values(form)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat([language, 'en'], form);
  formats.set(key, format);
  return format;
}
