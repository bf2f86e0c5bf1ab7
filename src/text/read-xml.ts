import {decodeClosedEntities} from './entities.ts';
import {positionAt} from './position-at.ts';

/** An element; its text is what is directly inside it, decoded. Namespaces are not resolved: `wp:post_id`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlElement[];
  /** Where its start tag is. */
  readonly offset: number;
}

export interface XmlProblem {
  readonly offset: number;
  readonly message: string;
  /** Whether the file ends too early. */
  readonly isCutOff: boolean;
}

/**
 * Reads XML, more leniently than the standard where nothing is lost: control characters and the named references
 * of HTML are accepted.
 */
export function readXml(text: string): XmlElement | XmlProblem {
  const top: XmlElement = {name: '', attributes: {}, text: '', children: [], offset: 0};
  const open = [top];
  for (let at = 0; at < text.length; ) {
    const inside = open.at(-1)!;
    const start = indexOrEnd(text, '<', at);
    if (start > at) inside.text += decodeClosedEntities(text.slice(at, start));
    if (start === text.length) break;
    const [opening, closing] = PAIRS.find(([mark]) => text.startsWith(mark, start))!;
    const end = opening === '<' ? endOfTag(text, start) : text.indexOf(closing, start + opening.length);
    if (end === -1) return cutOff(text, open);
    const content = text.slice(start + opening.length, end);
    if (opening === CDATA) inside.text += content;
    const problem = opening === '</' ? close(content.trim(), open, {text, start}) : undefined;
    if (problem) return problem;
    if (opening === '<') {
      const read = startTag(content, start);
      if (!read) return {offset: start, message: 'There is a “<” that starts no tag.', isCutOff: false};
      inside.children.push(read.element);
      if (!read.isEmpty) open.push(read.element);
    }
    at = end + closing.length;
  }
  return open.length > 1 ? cutOff(text, open) : top;
}

const CDATA = '<![CDATA[';

/** What starts with `<`, and what ends it. */
const PAIRS = [
  [CDATA, ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
  ['</', '>'],
  ['<', '>'],
] as const;

/** Values of attributes may contain `>`. */
const START_TAG = /<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y;

function endOfTag(text: string, start: number): number {
  START_TAG.lastIndex = start;
  return START_TAG.test(text) ? START_TAG.lastIndex - 1 : text.indexOf('>', start);
}

const TAG = /^([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)$/;

function startTag(content: string, offset: number) {
  const [, name, written = '', slash] = TAG.exec(content) ?? [];
  if (name === undefined) return undefined;
  const pairs = [...written.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const attributes = Object.fromEntries(
    pairs.map(([, key, double, single]) => [key!, decodeClosedEntities(double ?? single ?? '')]),
  );
  const element: XmlElement = {name, attributes, text: '', children: [], offset};
  return {element, isEmpty: slash === '/'};
}

function close(
  name: string,
  open: XmlElement[],
  {text, start}: {readonly text: string; readonly start: number},
): XmlProblem | undefined {
  const inside = open.at(-1)!;
  if (inside.name === name && open.length > 1) {
    open.pop();
    return undefined;
  }
  const expected =
    open.length > 1
      ? `, but <${inside.name}> of line ${positionAt(text, inside.offset).line} is still open`
      : ', but nothing is open';
  return {offset: start, message: `There is </${name}>${expected}.`, isCutOff: false};
}

function cutOff(text: string, open: readonly XmlElement[]): XmlProblem {
  const {name, offset} = open[1] === undefined ? open[0]! : open.at(-1)!;
  const inside =
    name === '' ? '' : ` inside <${name}>, which starts in line ${positionAt(text, offset).line}`;
  return {offset: text.length, message: `The file ends${inside}.`, isCutOff: true};
}

function indexOrEnd(text: string, part: string, from: number): number {
  const index = text.indexOf(part, from);
  return index === -1 ? text.length : index;
}
