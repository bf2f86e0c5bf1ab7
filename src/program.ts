import {Command, CommanderError, InvalidArgumentError} from 'commander';
import {registerCommands} from './commands/register.ts';
import {say} from './commands/say.ts';
import {NotWritten} from './commands/write-new.ts';
import {packageVersion} from './runtime/package-root.ts';

/** Runs the command line. */
export async function run(): Promise<void> {
  const program = new Command('ssg')
    .description('A static site generator for user-group blogs.')
    .version(packageVersion(), '-v, --version')
    .showHelpAfterError('Run ssg --help for all commands.')
    .exitOverride();
  registerCommands(program, process.argv[2]);
  process.once('SIGINT', () => process.exit(130));
  try {
    await program.parseAsync();
  } catch (cause) {
    // Other errors of Commander have been printed already.
    if (cause instanceof InvalidArgumentError) process.stderr.write(`error: ${cause.message}\n`);
    if (cause instanceof CommanderError) process.exitCode = cause.exitCode === 0 ? 0 : 2;
    else if (cause instanceof NotWritten) process.exitCode = say(cause.message, 1);
    else fail(cause);
  }
}

/** Reports an unexpected error as a fault of ours. */
function fail(cause: unknown): void {
  const reason = cause instanceof Error ? cause : new Error(String(cause));
  const isTraced = process.argv.includes('--trace') || Boolean(process.env.DEBUG);
  process.stderr.write(`ssg failed unexpectedly: ${isTraced ? reason.stack : reason.message}\n`);
  if (!isTraced) process.stderr.write('This is a bug in ssg. Please report it with what --trace prints.\n');
  process.exitCode = 1;
}
