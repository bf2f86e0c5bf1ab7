import {SaxesParser} from 'saxes';
import {expect, test} from 'vitest';
import {strictXml} from './xml-problem.ts';

function problem(xml: string): string | undefined {
  const read = strictXml(xml);
  return 'problem' in read ? read.problem : undefined;
}

/** Whether a strict parser that knows namespaces refuses the text. */
function isRefused(xml: string): boolean {
  const parser = new SaxesParser({xmlns: true});
  let hasFailed = false;
  parser.on('error', () => {
    hasFailed = true;
  });
  parser.write(xml).close();
  return hasFailed;
}

test.each([
  ['<a>Q&A</a>', 'line 1: an & must be written &amp; (“<a>Q&A</a>”)'],
  ['<a>\n&nbsp;</a>', 'line 2: XML does not know &nbsp; (“<a> &nbsp;</a>”)'],
  ['\n<?xml version="1.0"?>\n<a/>', 'line 1: nothing may stand before <?xml …?>, not even a blank line'],
  ['<a>\n<b></a>', 'line 2: There is </a>, but <b> of line 2 is still open.'],
  ['<a><b:c/></a>', 'line 1: <b:…> needs xmlns:b="…" at the root'],
  ['<a>\u0008</a>', 'line 1: there is a control character, which XML does not allow'],
  ['<a/><b/>', 'line 1: <b> comes after the end'],
  ['<a/>text', 'there is text outside <a>'],
  ['', 'there is no element'],
])('%j cannot be read', (xml, expected) => {
  expect(problem(xml)).toBe(expected);
  expect(isRefused(xml)).toBe(true);
});

test.each([
  '\ufeff<?xml version="1.0"?><!-- & --><a b="x > y" c=\'"\'>&#233;&#xe9;&amp;</a>\n',
  '<a xmlns:b="urn:b"><b:c><![CDATA[Q&A <b> &nbsp;]]></b:c></a>',
  '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><a xml:base="/"/>',
])('%j can be read', (xml) => {
  expect(problem(xml)).toBeUndefined();
  expect(isRefused(xml)).toBe(false);
});

test('nothing is refused that a strict parser reads', () => {
  const feed =
    '<?xml version="1.0"?><rss xmlns:c="urn:c"><item a="1 > 0">Q &amp; A<c:x><![CDATA[<p>&nbsp;]]></c:x></item></rss>';
  for (let at = 0; at <= feed.length; at++)
    for (const put of ['', '&', '<', '>', '"', ' ', '/', '<b/>', '-->', ']]>']) {
      const xml = feed.slice(0, at) + put + feed.slice(put === '' ? at + 1 : at);
      if (problem(xml) !== undefined) expect([xml, isRefused(xml)]).toEqual([xml, true]);
    }
});
