import {expect, it} from 'vitest';
import {colorsOf} from './colors-of.ts';

it.each([
  ['the accent of the theme', {}, {back: '#0f5c6e', text: '#ffffff'}],
  ['an accent of the site', {accent: 'crimson'}, {back: '#dc143c', text: '#ffffff'}],
  ['a light accent', {accent: '#ffb000'}, {back: '#ffb000', text: '#000000'}],
  ['what the site reads on it', {accent: '#ffb000', 'on-accent': '#300'}, {back: '#ffb000', text: '#330000'}],
  ['what is too pale to read', {accent: '#ffb000', 'on-accent': '#fff'}, {back: '#ffb000', text: '#000000'}],
  ['a colour that only browsers know', {accent: 'oklch(40% 0.1 200)'}, {back: '#0f5c6e', text: '#ffffff'}],
])('takes %s', (_, colors, expected) => expect(colorsOf({colors})).toEqual(expected));
