import {describe, expect, it} from 'vitest';
import {rubyDate} from './date.ts';
import {strftime} from './strftime.ts';
import {rubyTime, timeInZone} from './time.ts';

const time = timeInZone(Date.UTC(2017, 3, 18, 9, 8, 4, 56), 'Europe/Paris');

describe('strftime', () => {
  it.each([
    ['%Y-%m-%d %H:%M:%S', '2017-04-18 11:08:04'],
    ['%-d %b %y|%e|%_d|%3d', '18 Apr 17|18|18|018'],
    ['%A %a %^a %B %^b %h', 'Tuesday Tue TUE April APR Apr'],
    ['%I:%M %p %P %l %k %-H', '11:08 AM am 11 11 11'],
    ['%z %:z %::z %Z', '+0200 +02:00 +02:00:00 CEST'],
    ['%s %L %N %3N %j %u %w %U %W %V %G %C', '1492506484 056 056000000 056 108 2 2 16 16 16 2017 20'],
    [
      '%D %F %T %R %r %c %x %X %v',
      '04/18/17 2017-04-18 11:08:04 11:08 11:08:04 AM Tue Apr 18 11:08:04 2017 04/18/17 11:08:04 18-APR-2017',
    ],
    ['%% %n%t %Q %i %E', '% \n\t %Q %i %E'],
    ['%10A|%-10A|%^10b|%010d|%_10Y', '   Tuesday|Tuesday|       APR|0000000018|      2017'],
  ])('%s', (format, expected) => {
    expect(strftime(time, format)).toBe(expected);
  });

  it.each(['UTC', 'GMT'])('calls the zone %s as it is set', (zone) => {
    expect(strftime(timeInZone(0, zone), '%Z')).toBe(zone);
  });

  it('shows a day without time', () => {
    expect(strftime(rubyDate(2017, 4, 18), '%d.%m.%Y %H:%M %z %Z')).toBe('18.04.2017 00:00 +0000 +00:00');
  });

  it('names months and days in another language', () => {
    expect(strftime(time, '%A %-d %B %Y, %b', {locale: 'fr'})).toBe('mardi 18 avril 2017, avr.');
  });

  it('knows weeks at the turn of a year and years before our time', () => {
    const day = (year: number, month: number, date: number): string =>
      strftime(rubyDate(year, month, date), '%G-W%V-%u %U %W');
    expect(day(2021, 1, 3)).toBe('2020-W53-7 01 00');
    expect(day(2018, 12, 31)).toBe('2019-W01-1 52 53');
    expect(strftime(rubyDate(-44, 3, 15), '%Y')).toBe('-0044');
  });

  it('refuses a format that ends in the middle, or is wider than a page', () => {
    expect(() => strftime(time, '100%')).toThrow('invalid format');
    expect(() => strftime(time, '%9999999d')).toThrow('too wide');
  });
});

describe('a time', () => {
  it('prints like Ruby, with its zone or offset', () => {
    expect(String(time)).toBe('2017-04-18 11:08:04 +0200');
    expect(String(rubyTime(0, 0, 'Z'))).toBe('1970-01-01 00:00:00 UTC');
    expect(String(timeInZone(0, 'UTC'))).toBe('1970-01-01 00:00:00 +0000');
    expect(String(rubyTime(0, -12_600))).toBe('1969-12-31 20:30:00 -0330');
  });
});
