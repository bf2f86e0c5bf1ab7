import {Command, CommanderError, InvalidArgumentError} from 'commander';
import {registerCommands} from './commands/register.ts';
import {packageVersion} from './runtime/package-root.ts';

/** Does what the command line says. */
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
    // Others are told already.
    if (cause instanceof InvalidArgumentError) process.stderr.write(`error: ${cause.message}\n`);
    if (cause instanceof CommanderError) process.exitCode = cause.exitCode === 0 ? 0 : 2;
    else fail(cause);
  }
}

/** What is not expected is a fault of ours, and says so. */
function fail(cause: unknown): void {
  const reason = cause instanceof Error ? cause : new Error(String(cause));
  const isTraced = process.argv.includes('--trace') || Boolean(process.env.DEBUG);
  process.stderr.write(`ssg failed unexpectedly: ${isTraced ? reason.stack : reason.message}\n`);
  if (!isTraced) process.stderr.write('This is a fault of ssg. Please report it with what --trace prints.\n');
  process.exitCode = 1;
}
