import fc from 'fast-check';
import type {Nodes, Root} from 'mdast';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {
  KramdownLimitError,
  kramdownToHtml,
  REDCARPET_EXTENSIONS,
  redcarpetToHtml,
  remarkKramdown,
} from './index.ts';

const PIECES =
  '* ** _ __ ` `` [ ] ]( ) ( < > </ <b> </b> <div> </div> <br> {: } {:.a} {:toc} {::comment} {:/} $$ ~~ ~~~ ``` | |-| - 1. : # ## > ^ [^a] [^a]: [b]: *[c]: \' " \\ & &amp; --- ... == a b é 😀 {#x} markdown="1"'
    .split(' ')
    .concat(['\n', '\n\n', '    ', '\t', ' ', '  \n', '\r\n', '\u00a0', '\0']);

const text = fc.array(fc.constantFrom(...PIECES), {maxLength: 60}).map((pieces) => pieces.join(''));

/** Runs a parser; refusing a text because of its depth is an answer, too. */
function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    expect(error).toBeInstanceOf(KramdownLimitError);
    return undefined;
  }
}

describe('any text', () => {
  it('is rendered in every dialect', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(attempt(() => kramdownToHtml(source))).toBeTypeOf('string');
        expect(attempt(() => kramdownToHtml(source, {input: 'kramdown', parseBlockHtml: true}))).toBeTypeOf(
          'string',
        );
        expect(attempt(() => kramdownToHtml(source, {htmlToNative: true, hardWrap: true}))).toBeTypeOf(
          'string',
        );
        expect(attempt(() => redcarpetToHtml(source))).toBeTypeOf('string');
      }),
      {numRuns: 500},
    );
  });

  it('is rendered with any extensions of Redcarpet', () => {
    fc.assert(
      fc.property(text, fc.subarray([...REDCARPET_EXTENSIONS]), (source, extensions) => {
        const html = attempt(() => redcarpetToHtml(source, {extensions}));
        expect(html).toBeTypeOf('string');
      }),
      {numRuns: 500},
    );
  });

  it('is rendered whatever characters it contains', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (source) => {
        attempt(() => kramdownToHtml(source));
        attempt(() => redcarpetToHtml(source));
      }),
      {numRuns: 300},
    );
  });

  it('gives nodes that are inside it', () => {
    const parser = unified().use(remarkKramdown).freeze();
    fc.assert(
      fc.property(text, (source) => {
        const tree = attempt(() => parser.parse(source));
        if (tree) checkPositions(tree, source);
      }),
      {numRuns: 400},
    );
  });
});

function checkPositions(tree: Root, source: string): void {
  const lines = source.split(/\r\n?|\n/);
  const visit = (node: Nodes) => {
    if (node.position) {
      for (const point of [node.position.start, node.position.end]) {
        expect(point.line).toBeGreaterThanOrEqual(1);
        expect(point.line).toBeLessThanOrEqual(lines.length);
        expect(point.column).toBeGreaterThanOrEqual(1);
        expect(point.column).toBeLessThanOrEqual((lines[point.line - 1] ?? '').length + 1);
        expect(point.offset).toBeLessThanOrEqual(source.length);
      }
      expect(node.position.start.offset!).toBeLessThanOrEqual(node.position.end.offset!);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
}

describe('definitions', () => {
  const body = 'a [b], c[^d], e[^f] and HTML{: g}\n\n*h*{: g}\n\n';
  const definitions = [
    '[b]: url "t"\n\n',
    '[^d]: note\n\n',
    '[^f]: other\n\n',
    '*[HTML]: Hyper\n\n',
    '{:g: .k}\n\n',
  ];

  it('mean the same in any order, before or after what uses them', () => {
    const expected = withoutBlankLines(kramdownToHtml(body + definitions.join('')));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(definitions, {minLength: definitions.length}),
        fc.nat(5),
        (order, before) => {
          const source = order.slice(0, before).join('') + body + order.slice(before).join('');
          expect(withoutBlankLines(kramdownToHtml(source))).toBe(expected);
        },
      ),
    );
  });
});

const withoutBlankLines = (html: string) => html.replace(/\n+/g, '\n').trim();
