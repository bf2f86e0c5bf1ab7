import {describe, expect, it} from 'vitest';
import {jsonLd} from './json-ld.ts';
import {announce, GROUP} from './test/announce.ts';

/** developers.google.com/search/docs/appearance/structured-data/event, required and recommended, July 2026. */
const GOOGLE = [
  ...['name', 'startDate', 'location', 'location.name', 'location.address', 'location.address.streetAddress'],
  ...['location.address.addressLocality', 'location.address.postalCode', 'location.address.addressCountry'],
  ...['description', 'endDate', 'eventStatus', 'image', 'previousStartDate'],
  ...[
    'offers',
    'offers.availability',
    'offers.price',
    'offers.priceCurrency',
    'offers.url',
    'offers.validFrom',
  ],
  ...['organizer', 'organizer.name', 'organizer.url', 'performer', 'performer.0.name'],
];

const FULL = announce(
  `
start: 2027-01-12 19:00
previous_start: 2026-12-08 19:00
status: postponed
venue: {name: La Ruche, address: {street: 1 rue X, postcode: "69001", locality: Lyon, country: FR}, geo: [45.7, 4.8]}
register: https://example.org/r
price: 0
capacity: 60
talks: [{title: Un, speakers: [Ada, Bea], abstract: Texte, lang: fr}, {title: Deux, speakers: Ada}]
sponsors: [{name: Co, url: https://co.example}]`,
  {description: 'Deux présentations.', image: 'https://php.example/i.png'},
);

describe('jsonLd', () => {
  it.each(GOOGLE)('contains %s, which Google asks for', (path) => {
    expect(jsonLd(FULL, GROUP)).toHaveProperty(path);
  });

  it('describes the event', () => {
    expect(jsonLd(FULL, GROUP)).toMatchObject({
      '@type': 'Event',
      startDate: '2027-01-12T19:00:00+01:00',
      endDate: '2027-01-12T21:30:00+01:00',
      previousStartDate: '2026-12-08T19:00:00+01:00',
      eventStatus: 'https://schema.org/EventRescheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      performer: [{name: 'Ada'}, {name: 'Bea'}],
      offers: {price: 0, priceCurrency: 'EUR', validFrom: '2026-11-10T09:00:00+01:00'},
      maximumAttendeeCapacity: 60,
      subEvent: [
        {name: 'Un', description: 'Texte', inLanguage: 'fr', startDate: '2027-01-12T19:00:00+01:00'},
        {name: 'Deux'},
      ],
    });
  });

  it.each([
    ['status: cancelled', 'EventCancelled', 'Offline'],
    ['status: postponed', 'EventPostponed', 'Offline'],
    ['status: moved-online\nonline: https://m.example', 'EventMovedOnline', 'Online'],
    ['online: https://m.example', 'EventScheduled', 'Online'],
    ['online: https://m.example\nvenue: La Ruche', 'EventScheduled', 'Mixed'],
    ['status: tentative', 'EventScheduled', 'Offline'],
  ])('gives the status and attendance mode of %j', (yaml, status, mode) => {
    expect(jsonLd(announce(`start: 2026-12-08 19:00\n${yaml}`), GROUP)).toMatchObject({
      eventStatus: `https://schema.org/${status}`,
      eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    });
  });

  it('has no place for a meeting that is online, even if its address is not known yet', () => {
    expect(jsonLd(announce('start: 2026-12-08 19:00\ntype: online'), GROUP)).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: {'@type': 'VirtualLocation', url: GROUP.url},
    });
  });

  it('writes whole days without a time, and includes the last one', () => {
    expect(jsonLd(announce('start: 2026-05-21\nend: 2026-05-23'), GROUP)).toMatchObject({
      startDate: '2026-05-21',
      endDate: '2026-05-23',
    });
  });

  it('has every required key even if the post only gives a start', () => {
    const thing = jsonLd(announce('start: 2026-12-08 19:00'), GROUP);
    for (const path of [
      'name',
      'startDate',
      'location.name',
      'location.address',
      'performer.name',
      'offers.url',
    ])
      expect(thing).toHaveProperty(path);
  });
});
