import {expect, it} from 'vitest';
import {readRule} from '../read/read-rule.ts';
import {isOn} from '../time/dates-of.ts';
import {monthlyRules} from './monthly-rules.ts';

it.each([
  ['2026-12-01', ['first tuesday']],
  ['2026-12-08', ['second tuesday']],
  ['2026-12-24', ['fourth thursday']],
  ['2026-12-25', ['fourth friday', 'last friday']],
  ['2026-12-29', ['last tuesday']],
  ['2027-02-28', ['fourth sunday', 'last sunday']],
  ['', []],
])('names a day each month: %s', (day, rules) => {
  expect(monthlyRules(day).map(({rule}) => rule)).toEqual(rules);
});

it('says what `repeat` understands, and what fits the day, for each day of some years', () => {
  const first = Date.parse('2026-01-01');
  for (let days = 0; days < 1500; days++) {
    const epoch = first + days * 86_400_000;
    const rules = monthlyRules(new Date(epoch).toISOString().slice(0, 10));
    expect(rules).not.toEqual([]);
    for (const {rule} of rules)
      expect(isOn(readRule(rule)!.rule, {epoch, offset: 0, dayOnly: false})).toBe(true);
  }
});
