import type {Settings} from '../options.ts';
import type {AttributeList} from './attributes.ts';
import type {Dialect} from './dialect.ts';
import type {Element} from './element.ts';
import type {Footnote, Outline} from './outline.ts';

/** Something in a text that is probably not what its author meant. */
export interface KramdownWarning {
  message: string;
  line: number;
}

export interface LinkDefinition {
  url: string;
  title: string | undefined;
  /** The mark in the tree where the definition was; an attribute list after it applies to each link. */
  mark: Element | null;
}

export interface FootnoteDefinition {
  content: Element;
  mark: Element;
  used: boolean;
  /** Made when the text first refers to it. */
  footnote: Footnote | null;
}

export interface AbbreviationDefinition {
  title: string;
  mark: Element;
}

/** A text being parsed: its tree, and the definitions anywhere in it. */
export interface Document {
  settings: Readonly<Settings>;
  dialect: Dialect;
  /** Elements get line numbers; otherwise lines are not counted. */
  counted: boolean;
  /** Some lines may end with spaces: only then are spaces looked at. */
  spaced: boolean;
  /** There are headings, terms, footnotes or block attribute lists, so some must be numbered or named. */
  outlined: boolean;
  root: Element;
  links: Map<string, LinkDefinition>;
  /** Length of the longest link id, to tell early that a bracket cannot be one. */
  longestLinkId: number;
  footnotes: Map<string, FootnoteDefinition>;
  lists: Map<string, AttributeList>;
  abbreviations: Map<string, AbbreviationDefinition>;
  warnings: KramdownWarning[];
  /** Made by the last pass. */
  outline: Outline;
}

export function defineLink(document: Document, id: string, definition: LinkDefinition): void {
  const key = normalizeLinkId(id);
  document.links.set(key, definition);
  document.longestLinkId = Math.max(document.longestLinkId, key.length);
}

/** Link ids are compared without regard to case or the amount of white space in them. */
export function normalizeLinkId(id: string): string {
  return id.replace(/[ \t\n\v\f\r]+/g, ' ').toLowerCase();
}

export function warn(document: Document, line: number, message: string): void {
  document.warnings.push({message, line});
}
