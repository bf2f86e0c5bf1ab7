import {kramdownToHtml} from '../../../../kramdown/index.ts';
import {showPreview} from './show-preview.ts';

showPreview((text, options) =>
  // A policy that forbids style attributes would report each cell.
  kramdownToHtml(text, options).replaceAll(/(<t[dh]) style="text-align: (\w+)"/g, '$1 align="$2"'),
);
