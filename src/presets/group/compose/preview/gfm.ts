import {micromark, type Options} from 'micromark';
import {gfm, gfmHtml} from 'micromark-extension-gfm';
import {showPreview} from './show-preview.ts';

const OPTIONS: Options = {
  allowDangerousHtml: true,
  extensions: [gfm()],
  htmlExtensions: [
    // The heading of footnotes is for screen readers, and in English: this element shows nothing.
    gfmHtml({labelTagName: 'template'}),
    // Without this, tags that GitHub forbids would be text.
    {
      exit: {
        htmlFlowData(token) {
          this.raw(this.sliceSerialize(token));
        },
        htmlTextData(token) {
          this.raw(this.sliceSerialize(token));
        },
      },
    },
  ],
};

showPreview((text) => micromark(text, OPTIONS));
