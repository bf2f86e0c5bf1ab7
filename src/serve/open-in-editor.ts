import {spawn} from 'node:child_process';
import {basename, join} from 'node:path';
import {findProgram, foldersIn, isProgram} from '../runtime/find-program.ts';

export interface Spot {
  /** Absolute path of the file. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

type Arguments = (spot: Spot) => string[];

const goto: Arguments = ({file, line, column}) => ['--goto', `${file}:${line}:${column}`];
const colons: Arguments = ({file, line, column}) => [`${file}:${line}:${column}`];
const lineFlag: Arguments = ({file, line}) => ['--line', String(line), file];

/** Editors with a window of their own, by program name. */
const EDITORS: Readonly<Record<string, Arguments>> = {
  code: goto,
  'code-insiders': goto,
  codium: goto,
  cursor: goto,
  windsurf: goto,
  zed: colons,
  subl: colons,
  idea: lineFlag,
  webstorm: lineFlag,
  phpstorm: lineFlag,
  pycharm: lineFlag,
  gvim: ({file, line, column}) => [`+call cursor(${line},${column})`, file],
  mvim: ({file, line, column}) => [`+call cursor(${line},${column})`, file],
  emacsclient: ({file, line, column}) => ['--no-wait', `+${line}:${column}`, file],
  gedit: ({file, line, column}) => [`+${line}:${column}`, file],
  kate: ({file, line, column}) => ['--line', String(line), '--column', String(column), file],
};

/** Opens a file at a spot in the author's editor; returns why it failed, if so. No shell reads the path. */
export async function openInEditor(spot: Spot, environment = process.env): Promise<string | undefined> {
  const fallback = () => Object.keys(EDITORS).filter((one) => programOf(one, environment));
  const [name, ...given] = chosen(environment) ?? fallback().slice(0, 1);
  if (name === undefined)
    return 'No editor was found. Set SSG_EDITOR, for example to code, subl or idea, and restart ssg.';
  const argumentsOf = EDITORS[editorNamed(name)] ?? (({file}: Spot) => [file]);
  const program = /[\\/]/.test(name) ? name : programOf(name, environment);
  const isStarted = program !== undefined && (await launch(program, [...given, ...argumentsOf(spot)]));
  return isStarted
    ? undefined
    : `${name} could not be started. Set SSG_EDITOR to the command that starts your editor.`;
}

/** `C:\Program Files\Microsoft VS Code\Code.exe` is `code`, `idea64.exe` is `idea`. */
function editorNamed(program: string): string {
  return basename(program)
    .toLowerCase()
    .replace(/(64)?\.(exe|cmd)$/, '');
}

/** SSG_EDITOR, or else VISUAL or EDITOR if it opens a window, as our terminal is in use. */
function chosen({SSG_EDITOR, VISUAL, EDITOR}: NodeJS.ProcessEnv): string[] | undefined {
  if (SSG_EDITOR) return wordsOf(SSG_EDITOR);
  return [VISUAL, EDITOR]
    .map((text = '') => wordsOf(text))
    .find(([name = '']) => Object.hasOwn(EDITORS, editorNamed(name)));
}

/** A program and its arguments, as in `code --new-window`; the program's path may contain spaces. */
function wordsOf(text: string): string[] {
  if (isProgram(text)) return [text];
  return (text.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
}

/** Windows starts scripts only through a shell, but `bin\code.cmd` would start `Code.exe` beside `bin`. */
function programOf(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const found = findProgram(name, environment);
  if (found !== undefined || process.platform !== 'win32') return found;
  return foldersIn(environment.PATH ?? '')
    .map((folder) => join(folder, '..', `${name}.exe`))
    .find(isProgram);
}

function launch(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const child = spawn(program, args, {stdio: 'ignore', detached: true});
      child.on('error', () => resolve(false));
      child.on('spawn', () => {
        child.unref();
        resolve(true);
      });
    } catch {
      // For example, for scripts on Windows.
      resolve(false);
    }
  });
}
