import type {Diagnostic} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import {positionAt} from '../text/position-at.ts';

/** Reports conflict markers that git left in a file, unless they are shown as code. */
export function mergeConflict(text: string, path: string): Diagnostic | undefined {
  if (!text.includes('<<<<<<< ')) return undefined;
  const start = text.search(/^<{7} /m);
  const middle = start === -1 ? -1 : text.indexOf('\n=======\n', start);
  if (middle === -1 || !text.includes('\n>>>>>>> ', middle)) return undefined;
  const before = text.slice(0, start);
  if (isInCode(before)) return undefined;
  const place = {path, ...positionAt(text, start)};
  const message = 'This file contains two versions of a text, which git could not merge.';
  const hint = 'Keep what is right, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.';
  return warning('merge-conflict', place, message, {hint});
}

function isInCode(before: string): boolean {
  const fences = before.match(/^ {0,3}(?:`{3}|~{3})/gm)?.length ?? 0;
  return fences % 2 === 1 || before.lastIndexOf('{% highlight') > before.lastIndexOf('{% endhighlight');
}
