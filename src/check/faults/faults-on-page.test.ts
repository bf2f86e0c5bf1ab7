import {expect, test} from 'vitest';
import {growthOf, LINEAR} from '../../test/growth.ts';
import {withoutHidden} from '../../text/html-tags.ts';
import {faultsOnPage} from './faults-on-page.ts';

function faults(html: string, isSecure = true): string[] {
  return faultsOnPage({html, shown: withoutHidden(html)}, isSecure).map(({code, what}) => `${code} ${what}`);
}

test.each([
  ['<html><title>A</title>', ['page-language <html>']],
  ['<html lang=" "><title>A</title>', ['page-language <html lang=" ">']],
  ['<html lang=en><head></head>', ['page-title no <title>']],
  ['<html lang=en><title>&nbsp;</title>', ['page-title empty <title>']],
  ['<html lang=en><body><svg><title>A</title></svg>', ['page-title no <title>']],
  ['<a href="/x/"><i class="icon"></i></a>', ['link-text /x/']],
  ['<a href="/x/">&#xf09b;</a>', ['link-text /x/']],
  ['<a href="/x/"><svg><path/></svg></a>', ['link-text /x/']],
  ['<a href="/x/"><img src="a.png" alt=""></a>', ['link-text /x/']],
  ['<button class="x"><span></span></button>', ['link-text <button class="x">']],
  ['<img src="a.png">', ['image-alt a.png']],
  ['<iframe src="/map"></iframe>', ['frame-title /map']],
  ['<script src="http://else.org/a.js"></script>', ['mixed-content http://else.org/a.js']],
  ['<img alt="A" srcset="a.png 1x, http://else.org/b.png 2x">', ['mixed-content http://else.org/b.png']],
  ['<link rel="stylesheet" href="http://else.org/a.css">', ['mixed-content http://else.org/a.css']],
])('%s has a fault', (html, expected) => {
  expect(faults(html)).toEqual(expected);
});

test.each([
  ['a part of a page', 'google-site-verification: x.html'],
  ['a page that leads on', '<html><meta http-equiv="refresh" content="0; url=/x/"><a href="/x/"></a>'],
  ['a title beside a drawing', '<html lang=en><svg/><title>A</title>'],
  ['a name for a link', '<a href="/x/" aria-label="X"><i></i></a> <a href="/y/" title="Y"><i></i></a>'],
  ['a picture with words in a link', '<a href="/x/"><img src="a.png" alt="A"></a>'],
  ['a drawing with a title in a link', '<a href="/x/"><svg><title>X</title></svg></a>'],
  ['a button in a link', '<a href="/x/"><button>X</button></a>'],
  ['a link to be filled by a script', '<a href="#" id="x"></a><button x-text="y"></button>'],
  ['a link with an element of a script', '<a href="/x/"><ion-icon name="x"></ion-icon></a>'],
  ['a link that programs read', '<a rel="me" href="https://else.org/@x"></a>'],
  ['a link that is hidden', '<a href="#x" aria-hidden="true"></a>'],
  ['an anchor', '<a name="x"></a>'],
  ['a text that Vue fills', '<img :src="x" v-bind:alt="y"><img src="a.png" :alt="y">'],
  ['a picture that counts visitors', '<img src="/count" width="1" height="1">'],
  [
    'a picture without readers',
    '<img src="a.png" role="presentation"><noscript><img src="b.png"></noscript>',
  ],
  ['code', '<code>&lt;img src="a.png"&gt;</code><!-- <img src="a.png"> -->'],
  ['a link with http:', '<a href="http://else.org/">X</a><link rel="canonical" href="http://else.org/">'],
  [
    'a page that asks for https:',
    '<meta content="upgrade-insecure-requests"><script src="http://a.org/a.js">',
  ],
])('%s is no fault', (_, html) => {
  expect(faults(html)).toEqual([]);
});

test('a site without https: may load files with http:', () => {
  expect(faults('<script src="http://else.org/a.js"></script>', false)).toEqual([]);
});

test.each(['<a href=x>', '<img src=x ', '<script type="application/ld+json">', '<meta http-equiv=refresh '])(
  'takes linear time for many %s',
  (part) => {
    const run = (html: string) => faults(html);
    expect(growthOf(run, (count) => part.repeat(count))).toBeLessThan(LINEAR);
  },
);
