import {expect, it} from 'vitest';
import {directionOf} from './direction-of.ts';

it.each(['ar', 'ar-EG', 'he', 'fa', 'ur', 'ps', 'yi', 'dv', 'ckb', 'az-Arab', 'AR'])(
  '%s is written from right to left',
  (language) => expect(directionOf(language)).toBe('rtl'),
);

it.each(['en', 'fr-CA', 'ja', 'az', 'ur-Latn', 'tr', '', 'french please', 'x'])(
  '%s is written from left to right',
  (language) => expect(directionOf(language)).toBe('ltr'),
);
