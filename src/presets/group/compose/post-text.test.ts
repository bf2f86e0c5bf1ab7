import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readFrontMatter} from '../../../parse/front-matter.ts';
import {buildSite} from '../../../test/site.ts';
import {readEvent} from '../read/read-event.ts';
import {makeDocument} from '../test/make-document.ts';
import type {Draft} from './draft.ts';
import type {MatterStyle} from './post-style.ts';
import {postText} from './post-text.ts';
import {yamlText} from './yaml-text.ts';

const DRAFT: Draft = {
  id: '2026-12-08-tests',
  title: 'Tests: « vite, vite »',
  date: '2026-11-21',
  start: '2026-12-08 19:00',
  end: '21:30',
  place: {name: 'La Cale', address: '4 quai des Bateliers'},
  register: 'https://inscriptions.example/a?b=c#d',
  talks: [{title: 'Un "test"', speakers: ['Ada', 'Bea: C.']}],
  text: 'Venez !\r\n\r\nÀ bientôt.',
};

describe('postText', () => {
  it('writes an announcement', () => {
    expect(postText(DRAFT, yamlText)).toBe(`---
title: "Tests: « vite, vite »"
date: 2026-11-21
event:
  id: "2026-12-08-tests" # keep it even if the day changes
  start: 2026-12-08 19:00
  end: "21:30"
  venue:
    name: "La Cale"
    address: "4 quai des Bateliers"
  register: "https://inscriptions.example/a?b=c#d"
  talks:
    - title: "Un \\"test\\""
      speakers: ["Ada", "Bea: C."]
---

Venez !

À bientôt.
`);
  });

  it('writes a post without an event', () => {
    expect(postText({title: 'A', date: '2026-11-21', text: ''}, yamlText)).toBe(
      '---\ntitle: "A"\ndate: 2026-11-21\n---\n\n',
    );
  });

  it('writes what the layouts of a Jekyll site need', () => {
    const draft = {
      title: 'A',
      date: '2026-11-21 19:30:00 +0100',
      text: '',
      categories: ['B c'],
      tags: ['D', 'E'],
    };
    const style: MatterStyle = {layout: 'post', date: 'day', keys: []};
    const written = (more: Partial<Draft>) => postText({...draft, ...more}, yamlText);
    expect(written({style, authors: ['Ada', 'Bea: C.']})).toBe(
      '---\nlayout: "post"\ntitle: "A"\ndate: 2026-11-21\nauthor: "Ada, Bea: C."\ncategories: ["B c"]\ntags: ["D", "E"]\n---\n\n',
    );
    expect(written({style})).not.toContain('author');
    expect(written({style: {...style, date: 'moment'}})).toContain('\ndate: 2026-11-21 19:30:00 +0100\n');
    const keys = ['category', 'tag', 'authors'];
    expect(written({style: {date: 'none', keys}, authors: ['Ada']})).toBe(
      '---\ntitle: "A"\nauthors: ["Ada"]\ncategory: "B c"\ntags: ["D", "E"]\n---\n\n',
    );
  });

  it('writes a recap', () => {
    const details = {
      authors: ['Ada', 'Bea: C.'],
      categories: ['Recaps'],
      tags: [],
      recapOf: '2026-12-08-tests',
    };
    expect(postText({title: 'A', date: '2026-12-09', text: 'B', ...details}, yamlText)).toBe(`---
title: "A"
date: 2026-12-09
author: ["Ada", "Bea: C."]
categories: ["Recaps"]
recap_of: "2026-12-08-tests"
---

B
`);
  });

  it('protects braces from Liquid, also in a text about Liquid', async () => {
    const text = 'Write {% raw %}{{ a }}{% endraw %}, {%- endraw -%} or {{ b }}.';
    const post = postText({title: 'A', date: '2026-11-21', text, hasLiquid: true}, yamlText);
    const {files, diagnostics} = await buildSite({
      'ssg.config.yml': 'title: T\nurl: https://a.example\nmarkdown: {liquid: true}\n',
      'content/posts/2026-11-21-a.md': post,
      'layouts/post.html': '{{ content }}',
    });
    expect(diagnostics).toEqual([]);
    expect(files['2026/11/21/a/index.html']).toBe(`<p>${text}</p>`);
  });

  it('writes a file that is read without warnings, whatever the text', () => {
    const text = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.string({unit: 'binary'}),
      fc.constantFrom('"', "l'été : 🎄", 'a\nb', '---', '{{ a }}'),
    );
    const drafts = fc.record({
      title: text,
      place: fc.record({name: text, address: text}),
      text,
      talk: text,
      speaker: text,
    });
    fc.assert(
      fc.property(drafts, ({title, place, text, talk, speaker}) => {
        const talks = [{title: `T${talk}`, speakers: [`S${speaker}`]}];
        const file = postText({...DRAFT, title, place, talks, text}, yamlText);
        const {value, diagnostics} = readFrontMatter(file, 'a.md');
        expect(diagnostics).toEqual([]);
        expect(value.data.title).toBe(title.replaceAll(/\s+/g, ' ').trim());
        const document = makeDocument('', {data: value.data});
        expect(readEvent(document, 'Europe/Paris').diagnostics).toEqual([]);
      }),
      {numRuns: 150},
    );
  });
});
