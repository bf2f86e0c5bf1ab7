import type {Price} from '../event.ts';
import {type Block, warn} from './block.ts';
import {readText} from './read-text.ts';

const SIGNS: Readonly<Record<string, string>> = {'€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY'};
const FREE = /^(free|gratuit|gratuite|entrée libre|kostenlos|gratis|gratuito|gratuita)$/i;

/** `0`, `5`, `5 €`, `12.50 CHF`, `free`; any other text is shown as written, also `1.500 €`: to many, that is 1500. */
export function readPrice(block: Block): Price | undefined {
  const text = readText(block, 'price');
  if (text === undefined) return undefined;
  const currency = readCurrency(block);
  if (FREE.test(text)) return {amount: 0, currency};
  const {sign, amount, code} =
    /^(?<sign>[€$£¥])?\s*(?<amount>\d+(?:[.,]\d\d?)?)\s*(?<code>[A-Z]{3}|[€$£¥])?$/i.exec(text)?.groups ?? {};
  if (amount === undefined) return {currency, text};
  const unit = sign ?? code;
  return {
    amount: Number(amount.replace(',', '.')),
    currency: unit ? (SIGNS[unit] ?? unit.toUpperCase()) : currency,
  };
}

/** ISO 4217; Intl throws on anything other than three letters. */
function readCurrency(block: Block): string {
  const code = readText(block, 'currency')?.toUpperCase() ?? 'EUR';
  if (/^[A-Z]{3}$/.test(code)) return code;
  const message = `\`${block.values.currency}\` is not a currency code.`;
  warn(block, 'currency', {
    code: 'event-currency',
    message,
    hint: 'Write three letters, such as `EUR`, `CHF` or `GBP`.',
  });
  return 'EUR';
}
