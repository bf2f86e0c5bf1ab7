import {LineCounter, parseDocument} from 'yaml';
import type {Document, Place} from '../../../api.ts';
import {momentOfWall} from '../time/wall.ts';

/** A post for tests, from its front matter as YAML, with any other changes. */
export function makeDocument(frontMatter: string, changes: Partial<Document> = {}): Document {
  const counter = new LineCounter();
  const yaml = parseDocument(frontMatter, {lineCounter: counter, keepSourceTokens: true});
  const data = (yaml.toJS() ?? {}) as Record<string, unknown>;
  const id = changes.id ?? 'content/posts/2026-11-10-meeting.md';
  return {
    id,
    collection: 'posts',
    format: 'markdown',
    data,
    text: '',
    firstLine: 1,
    title: String(data.title ?? 'Meeting'),
    name: id
      .replace(/^.*\//, '')
      .replace(/^\d{4}-\d\d-\d\d-/, '')
      .replace(/\.\w+$/, ''),
    date: {...momentOfWall(Date.UTC(2026, 10, 10, 9), 'Europe/Paris'), dayOnly: false},
    categories: [],
    tags: [],
    authors: [],
    language: 'fr',
    isDraft: false,
    isPublished: true,
    digest: 'digest',
    placeOf: (key) => placeOf(key),
    ...changes,
  };

  function placeOf(key: string): Place {
    const steps = key.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const node = yaml.getIn(steps, true) as {range?: [number, number, number]} | undefined;
    if (!node?.range) return {path: id};
    const {line, col} = counter.linePos(node.range[0]);
    return {path: id, line: line + 1, column: col};
  }
}
