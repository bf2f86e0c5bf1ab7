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
import {collectImages, type Image, type ShownSize, setSize} from './steps/images.ts';
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
  readonly imageSize: ((url: string) => Promise<ShownSize | undefined>) | undefined;
  /** All table cells come from Markdown, with alignment attributes that must become classes. */
  readonly alignsByStyle: boolean;
  /** The text may contain ids written by the author. */
  readonly hasOwnIds: boolean;
}

/** Runs our own steps over a tree in one walk, and turns it into a body. */
export async function bodyOf(root: Root, settings: BodySettings): Promise<Body> {
  const headings: Heading[] = [];
  const blocks: CodeBlock[] = [];
  const images: Image[] = [];
  const texts: string[] = [];
  walk(root, {
    steps: stepsFor(root, settings, {headings, blocks, images}),
    language: settings.language,
    onRun(run) {
      texts.push(run.text);
      if (settings.typography) typeset(run);
    },
  });
  for (const block of blocks) {
    const highlight = await settings.highlighter?.load(block.language);
    if (highlight) await highlightBlock(block, highlight);
  }
  if (settings.excerpt) walkExcerpt(settings.excerpt, settings, images);
  for (const image of images) {
    const size = await settings.imageSize?.(image.url);
    if (size) setSize(image, size);
  }
  const excerpt = settings.excerpt ? plainCopy(settings.excerpt) : excerptOf(root, settings.excerptSeparator);
  return {html: toHtml(root), excerpt: toHtml(excerpt).trim(), headings, files: [], words: countWords(texts)};
}

/** The excerpt from the front matter is a text of its own. */
function walkExcerpt(excerpt: Root, settings: BodySettings, images: Image[]): void {
  const {language, typography} = settings;
  walk(excerpt, {steps: urlSteps(settings, images), language, ...(typography ? {onRun: typeset} : {})});
}

function urlSteps({imageSize, rewrite}: BodySettings, images: Image[]): Step[] {
  return [...(imageSize ? [collectImages(images)] : []), ...(rewrite ? [rewriteUrls(rewrite)] : [])];
}

interface Found {
  readonly headings: Heading[];
  readonly blocks: CodeBlock[];
  readonly images: Image[];
}

function stepsFor(root: Root, settings: BodySettings, {headings, blocks, images}: Found): Step[] {
  const ids = settings.headingIds ? [headingIds(settings.hasOwnIds ? idsIn(root) : [])] : [];
  return [
    ...urlSteps(settings, images),
    ...(settings.alignsByStyle ? [tableAlign] : []),
    ...ids,
    collectHeadings(headings),
    ...(settings.headingAnchors ? [headingAnchors(settings.labels)] : []),
    taskLists(settings.labels),
    footnotes,
    ...(settings.highlighter ? [collectCodeBlocks(blocks)] : []),
  ];
}
