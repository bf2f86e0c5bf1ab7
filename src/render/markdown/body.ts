import type {Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Body, Heading} from '../../model.ts';
import {excerptOf} from './excerpt.ts';
import type {MarkdownLabels} from './labels.ts';
import {headingAnchors} from './steps/heading-anchors.ts';
import {headingIds} from './steps/heading-ids.ts';
import {collectHeadings} from './steps/headings.ts';
import {taskLists} from './steps/task-lists.ts';
import {type Rewrite, rewriteUrls} from './steps/urls.ts';
import {type Step, walk} from './walk.ts';
import {countWords} from './words.ts';

export interface BodySettings {
  readonly language: string;
  readonly labels: MarkdownLabels;
  readonly headingIds: boolean;
  readonly headingAnchors: boolean;
  readonly excerptSeparator: string;
  readonly rewrite: Rewrite | undefined;
}

/** Runs our own steps over a tree and writes it down. */
export function bodyOf(root: Root, settings: BodySettings): Body {
  const headings: Heading[] = [];
  let words = 0;
  walk(root, {
    steps: stepsFor(settings, headings),
    language: settings.language,
    onRun(run) {
      words += countWords(run.text);
    },
  });
  const excerpt = toHtml(excerptOf(root, settings.excerptSeparator)).trim();
  return {html: toHtml(root), excerpt, headings, files: [], words};
}

function stepsFor(settings: BodySettings, headings: Heading[]): Step[] {
  return [
    ...(settings.rewrite ? [rewriteUrls(settings.rewrite)] : []),
    ...(settings.headingIds ? [headingIds()] : []),
    collectHeadings(headings),
    ...(settings.headingAnchors && settings.headingIds ? [headingAnchors(settings.labels)] : []),
    taskLists(settings.labels),
  ];
}
