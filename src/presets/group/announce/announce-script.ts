import {slugOf} from '../read/event-id.ts';
import {announceForm} from './announce-form.ts';
import {editorLink} from './editor-link.ts';
import {keepWritten} from './keep-written.ts';
import {postText} from './post-text.ts';
import {yamlText} from './yaml-text.ts';

/** The file `/assets/announce.js`, from the source of the functions that `ssg new event` also calls. */
export function announceScript(): string {
  const tools = Object.entries({slugOf, yamlText, postText, editorLink, keepWritten, today});
  const entries = tools.map(([name, tool]) => `${name}: ${String(tool)}`);
  return `(${String(announceForm)})(window, {${entries.join(',\n')}});\n`;
}

/** The reader's local date. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
