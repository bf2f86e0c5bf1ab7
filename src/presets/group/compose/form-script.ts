import {eventId, slugOf} from '../read/event-id.ts';
import {announceForm} from './announce-form.ts';
import {editorLink} from './editor-link.ts';
import {fileSlug} from './file-slug.ts';
import {keepWritten} from './keep-written.ts';
import {loadPreview} from './load-preview.ts';
import {momentText} from './moment-text.ts';
import {monthlyRules} from './monthly-rules.ts';
import {namesIn} from './names-in.ts';
import {postText} from './post-text.ts';
import {prepareFile} from './prepare-file.ts';
import {writeForm} from './write-form.ts';
import {yamlText} from './yaml-text.ts';

/** The file `/assets/announce.js`. */
export function announceScript(): string {
  return script(announceForm);
}

/** The file `/assets/write.js`. */
export function writeScript(): string {
  return script(writeForm);
}

/** From the source of the functions, which `ssg new` also calls. */
function script(form: typeof announceForm): string {
  const tools = Object.entries({
    slugOf,
    eventId,
    fileSlug,
    namesIn,
    momentText,
    monthlyRules,
    yamlText,
    postText,
    editorLink,
    keepWritten,
    loadPreview,
    prepareFile,
  });
  const entries = tools.map(([name, tool]) => `${name}: ${String(tool)}`);
  return `(${String(form)})(window, {${entries.join(',\n')}});\n`;
}
