#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import * as nodeModule from 'node:module';
import {join} from 'node:path';
import {Command, CommanderError} from 'commander';
import {addBuildOptions, type BuildOptions} from './commands/build-options.ts';
import type {ServeOptions} from './commands/serve.ts';
import {addServerOptions, addWatchOptions, type ServerOptions} from './commands/server-options.ts';
import {packageRoot} from './package-root.ts';

// From Node 22 on: compiled code is kept, which halves the time to start.
(nodeModule as {enableCompileCache?: () => void}).enableCompileCache?.();

const program = new Command('ssg')
  .description('A static site generator for user-group blogs.')
  .version(versionOf(), '-v, --version')
  .showHelpAfterError('Run ssg --help for all commands.')
  .exitOverride();

addBuildOptions(program.command('build').description('build the site')).action(
  async (folder: string, options: BuildOptions) => {
    const {buildCommand} = await import('./commands/build.ts');
    process.exitCode = await buildCommand(folder, options);
  },
);

addWatchOptions(addServerOptions(addBuildOptions(program.command('serve').alias('dev'))))
  .description('build the site, show it in a browser, and follow every change')
  .action(async (folder: string, options: ServeOptions) => {
    const {serveCommand} = await import('./commands/serve.ts');
    process.exitCode = await serveCommand(folder, options);
  });

addServerOptions(addBuildOptions(program.command('preview')))
  .description('serve the built site as a static host would')
  .action(async (folder: string, options: BuildOptions & ServerOptions) => {
    const {previewCommand} = await import('./commands/preview.ts');
    process.exitCode = await previewCommand(folder, options);
  });

process.once('SIGINT', () => process.exit(130));

try {
  await program.parseAsync();
} catch (cause) {
  if (cause instanceof CommanderError) process.exitCode = cause.exitCode === 0 ? 0 : 2;
  else fail(cause);
}

/** What is not expected is a fault of ours, and says so. */
function fail(cause: unknown): void {
  const reason = cause instanceof Error ? cause : new Error(String(cause));
  const isTraced = process.argv.includes('--trace') || Boolean(process.env.DEBUG);
  process.stderr.write(`ssg failed unexpectedly: ${isTraced ? reason.stack : reason.message}\n`);
  if (!isTraced) process.stderr.write('This is a fault of ssg. Please report it with what --trace prints.\n');
  process.exitCode = 1;
}

function versionOf(): string {
  const {version} = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {version: string};
  return version;
}
