import {didYouMean} from '../report/did-you-mean.ts';

/** The time zone that a wrong name stands for: `Paris` and `Europe/Pariss` both mean Europe/Paris. */
export function timeZoneMeant(text: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = text.replace(/^.*\//, '').replaceAll(' ', '_').toLowerCase();
  return zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? didYouMean(text, zones);
}
