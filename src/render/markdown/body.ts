import type {Root} from 'hast';
import type {Body, Heading} from '../../model.ts';
import {excerptOf} from './excerpt.ts';
import type {Highlighter} from './highlight/highlighter.ts';
import {idsIn} from './ids-in.ts';
import type {MarkdownLabels} from './labels.ts';
import {plainCopy} from './plain-copy.ts';
import {type CodeBlock, collectCodeBlocks, highlightBlock} from './steps/code-blocks.ts';
import {footnotes} from './steps/footnotes.ts';
import {headingAnchors} from './steps/heading-anchors.ts';
import {headingIds} from './steps/heading-ids.ts';
import {collectHeadings} from './steps/headings.ts';
import {tableAlign} from './steps/table-align.ts';
import {taskLists} from './steps/task-lists.ts';
import {type Rewrite, rewriteUrls} from './steps/urls.ts';
import {toHtml} from './to-html.ts';
import {typeset} from './typography/typeset.ts';
import {type Step, walk} from './walk.ts';
import {countWords} from './words.ts';

export interface BodySettings {
  readonly language: string;
  readonly labels: MarkdownLabels;
  readonly typography: boolean;
  readonly headingIds: boolean;
  readonly headingAnchors: boolean;
  /** Empty if the text cannot contain it. */
  readonly excerptSeparator: string;
  /** The excerpt given in the front matter, if any. */
  readonly excerpt: Root | undefined;
  readonly highlighter: Highlighter | undefined;
  readonly rewrite: Rewrite | undefined;
  /** All table cells come from Markdown, with alignment attributes that must become classes. */
  readonly alignsByStyle: boolean;
  /** The text may contain ids written by the author. */
  readonly hasOwnIds: boolean;
}

/** Runs our own steps over a tree in one walk, and turns it into a body. */
export async function bodyOf(root: Root, settings: BodySettings): Promise<Body> {
  const headings: Heading[] = [];
  const blocks: CodeBlock[] = [];
  let words = 0;
  walk(root, {
    steps: stepsFor(root, settings, {headings, blocks}),
    language: settings.language,
    onRun(run) {
      words += countWords(run.text);
      if (settings.typography) typeset(run);
    },
  });
  for (const block of blocks) {
    const highlight = await settings.highlighter?.load(block.language);
    if (highlight) await highlightBlock(block, highlight);
  }
  return {html: toHtml(root), excerpt: toHtml(excerptFor(root, settings)).trim(), headings, files: [], words};
}

function excerptFor(root: Root, settings: BodySettings): Root {
  const {excerpt, excerptSeparator, language, rewrite, typography} = settings;
  if (!excerpt) return excerptOf(root, excerptSeparator);
  const steps = rewrite ? [rewriteUrls(rewrite)] : [];
  walk(excerpt, {steps, language, ...(typography ? {onRun: typeset} : {})});
  return plainCopy(excerpt);
}

interface Found {
  readonly headings: Heading[];
  readonly blocks: CodeBlock[];
}

function stepsFor(root: Root, settings: BodySettings, {headings, blocks}: Found): Step[] {
  const ids = settings.headingIds ? [headingIds(settings.hasOwnIds ? idsIn(root) : [])] : [];
  return [
    ...(settings.rewrite ? [rewriteUrls(settings.rewrite)] : []),
    ...(settings.alignsByStyle ? [tableAlign] : []),
    ...ids,
    collectHeadings(headings),
    ...(settings.headingAnchors ? [headingAnchors(settings.labels)] : []),
    taskLists(settings.labels),
    footnotes,
    ...(settings.highlighter ? [collectCodeBlocks(blocks)] : []),
  ];
}
