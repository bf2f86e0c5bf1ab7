import type {TagReader} from '../read/tag-call.ts';
import {readLink, readPostUrl} from './address.ts';
import {readAssign} from './assign.ts';
import {readCapture} from './capture.ts';
import {readCase} from './case.ts';
import {readComment, readInlineComment, readRaw} from './comment.ts';
import {readCounter} from './counter.ts';
import {readCycle} from './cycle.ts';
import {readDoc} from './doc.ts';
import {readEcho, readLiquid} from './echo.ts';
import {readFor} from './for.ts';
import {readHighlight} from './highlight.ts';
import {readIf} from './if.ts';
import {readIfChanged} from './ifchanged.ts';
import {readInclude} from './include.ts';
import {readJump} from './jump.ts';
import {readPartial} from './partial.ts';
import {readTableRow} from './tablerow.ts';

/** The tags of Liquid and of Jekyll by name. */
export const builtinTags: ReadonlyMap<string, TagReader> = new Map<string, TagReader>([
  ['#', readInlineComment],
  ['assign', readAssign],
  ['break', readJump],
  ['capture', readCapture],
  ['case', readCase],
  ['comment', readComment],
  ['continue', readJump],
  ['cycle', readCycle],
  ['decrement', readCounter],
  ['doc', readDoc],
  ['echo', readEcho],
  ['for', readFor],
  ['highlight', readHighlight],
  ['if', readIf],
  ['ifchanged', readIfChanged],
  ['include', readInclude],
  ['include_cached', readInclude],
  ['include_relative', readInclude],
  ['increment', readCounter],
  ['link', readLink],
  ['liquid', readLiquid],
  ['post_url', readPostUrl],
  ['raw', readRaw],
  ['render', readPartial],
  ['tablerow', readTableRow],
  ['unless', readIf],
]);
