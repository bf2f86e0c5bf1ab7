import {spawn} from 'node:child_process';
import {accessSync, constants} from 'node:fs';
import {basename, delimiter, isAbsolute, join} from 'node:path';

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

/** Editors with a window of their own, by the name of their program. */
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

/** Opens a file at a spot in the author's editor; gives back why not, or nothing. No shell reads the path. */
export async function openInEditor(spot: Spot, environment = process.env): Promise<string | undefined> {
  const program = chosen(environment) ?? Object.keys(EDITORS).find((name) => onPath(name, environment));
  if (program === undefined)
    return 'Which editor? Set SSG_EDITOR, for example to code, subl or idea, and start again.';
  const argumentsOf = EDITORS[basename(program).replace(/\.(exe|cmd)$/i, '')] ?? (({file}: Spot) => [file]);
  return launch(program, argumentsOf(spot));
}

/** SSG_EDITOR as it is; VISUAL and EDITOR only when they have a window: ours is a terminal that is in use. */
function chosen({SSG_EDITOR, VISUAL, EDITOR}: NodeJS.ProcessEnv): string | undefined {
  if (SSG_EDITOR) return SSG_EDITOR;
  return [VISUAL, EDITOR].find((name) => name !== undefined && basename(name) in EDITORS);
}

function onPath(name: string, {PATH = ''}: NodeJS.ProcessEnv): boolean {
  return PATH.split(delimiter).some((folder) => isAbsolute(folder) && isProgram(join(folder, name)));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function launch(program: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {stdio: 'ignore', detached: true});
    child.on('error', () =>
      resolve(`${program} could not be started. Set SSG_EDITOR to the program of your editor.`),
    );
    child.on('spawn', () => {
      child.unref();
      resolve(undefined);
    });
  });
}
