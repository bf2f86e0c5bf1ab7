import {Command, Option} from 'commander';
import {PUBLISHERS} from '../init/publish-file.ts';
import {needsSassSoon} from '../presets/jekyll/render/sass/needs-sass.ts';
import {bundledFile} from '../runtime/package-root.ts';
import {addBuildOptions, addSomeOptions, type BuildOptions, SHOWN} from './build-options.ts';
import type {CheckOptions} from './check.ts';
import type {ImportOptions} from './import.ts';
import type {InitOptions} from './init.ts';
import {type InviteOptions, PLACES} from './invite-options.ts';
import type {NewOptions} from './new.ts';
import type {ServeOptions} from './serve.ts';
import {addServerOptions, addWatchOptions, type ServerOptions} from './server-options.ts';
import {endShortRun} from './short-run.ts';
import type {SuggestOptions} from './suggest.ts';
import type {ThemeAddOptions} from './theme-add.ts';

type Register = (program: Command) => void;

/** Every command with its description, its flags and the code to load when it is called. */
const commands: Readonly<Record<string, Register>> = {
  build: (program) =>
    addBuildOptions(program.command('build'))
      .description('build the site')
      .action(async (folder: string, options: BuildOptions) => {
        await warm(options.source ?? folder);
        const {buildCommand} = await import('./build.ts');
        await endShortRun(await buildCommand(folder, options));
      }),
  serve: (program) =>
    addWatchOptions(addServerOptions(addBuildOptions(program.command('serve').alias('dev'))))
      .description('build the site, serve it locally and rebuild it on every change')
      .action(async (folder: string, options: ServeOptions) => {
        const {serveCommand} = await import('./serve.ts');
        process.exitCode = await serveCommand(folder, options);
      }),
  preview: (program) =>
    addServerOptions(addSomeOptions(program.command('preview'), SHOWN.preview))
      .description('serve the built site as a static host would')
      .action(async (folder: string, options: BuildOptions & ServerOptions) => {
        const {previewCommand} = await import('./preview.ts');
        process.exitCode = await previewCommand(folder, options);
      }),
  new: (program) => {
    const creating = program
      .command('new')
      .description('create a post or an announcement')
      .showHelpAfterError('Write ssg new post "Title", or ssg new event "Title" --on 2026-12-08T19:00.');
    for (const kind of ['post', 'event'] as const) addNew(creating, kind);
  },
  invite: (program) =>
    addSomeOptions(
      program
        .command('invite')
        .argument('[event]', 'its id, or the file name of its post; by default the next one'),
      SHOWN.invite,
    )
      .description('print texts about an event to paste into a mail, Meetup or a post')
      .addOption(new Option('--for <place>', 'only the text for this place').choices(PLACES))
      .action(async (event: string | undefined, folder: string, options: InviteOptions) => {
        const {inviteCommand} = await import('./invite.ts');
        process.exitCode = await inviteCommand(event, folder, options);
      }),
  suggest: (program) =>
    addSomeOptions(program.command('suggest'), SHOWN.suggest)
      .description('find posts that announce meetings, to make events of them')
      .option('--write', 'write an `event:` into each of these posts')
      .action(async (folder: string, options: SuggestOptions) => {
        const {suggestCommand} = await import('./suggest.ts');
        process.exitCode = await suggestCommand(folder, options);
      }),
  import: (program) =>
    program
      .command('import')
      .description('write posts for the events of a calendar, such as that of Meetup.com')
      .argument('<calendar>', 'a file, or an address that starts with https:// or webcal://')
      .argument('[root]', 'folder of the site', '.')
      .option('--past', 'events that are over, too')
      .option('--dry-run', 'only list them')
      .addOption(configFiles())
      .action(async (calendar: string, folder: string, options: ImportOptions) => {
        const {importCommand} = await import('./import.ts');
        process.exitCode = await importCommand(calendar, folder, options);
      }),
  next: (program) =>
    addSomeOptions(program.command('next'), SHOWN.next)
      .description('tell when the site must be rebuilt next, and why')
      .action(async (folder: string, options: BuildOptions) => {
        const {nextCommand} = await import('./next.ts');
        process.exitCode = await nextCommand(folder, options);
      }),
  init: (program) =>
    addSomeOptions(program.command('init'), SHOWN.init)
      .description('start a site, or convert one of Jekyll or WordPress')
      .option('--from-jekyll', 'convert a Jekyll repository to a native site with the same URLs and feed ids')
      .option(
        '--from-wordpress <files...>',
        'write a site with the same URLs and feed ids from exports of WordPress',
      )
      .addOption(
        new Option(
          '--publish <host>',
          'add the file with which this host builds and publishes the site',
        ).choices(PUBLISHERS),
      )
      .action(async (folder: string, options: InitOptions) => {
        const {initCommand} = await import('./init.ts');
        process.exitCode = await initCommand(folder, options);
      }),
  check: (program) => {
    const command = addBuildOptions(program.command('check'));
    command.options.find(({long}) => long === '--strict')!.description =
      'fail the check on what the build leaves out too';
    command
      .description('find dead links and things to mend, and compare the site with the old one')
      .option('--urls <sitemap, list or folder>', 'URLs of the old site; a folder has its texts, too', more)
      .option('--feed <file or address>', 'a feed of the old site', more)
      .option('--summary <file>', 'append a summary in Markdown to this file')
      .option('--links', 'fail the check on dead links too')
      .option('--pages', 'fail the check on things to mend on pages, in feeds and calendars too')
      .option('--texts', 'fail the check on different texts too')
      .option('--external', 'also ask other sites whether the linked pages still exist')
      .action(async (folder: string, options: CheckOptions) => {
        const {checkCommand} = await import('./check.ts');
        process.exitCode = await checkCommand(folder, options);
      });
  },
  doctor: (program) =>
    addSomeOptions(program.command('doctor'), SHOWN.doctor)
      .description('tell what would be built, what would not, and which plugins are missing')
      .action(async (folder: string, options: BuildOptions) => {
        const {doctorCommand} = await import('./doctor.ts');
        process.exitCode = await doctorCommand(folder, options);
      }),
  clean: (program) =>
    addSomeOptions(program.command('clean'), SHOWN.clean)
      .description('remove what builds have created')
      .action(async (folder: string, options: BuildOptions) => {
        const {cleanCommand} = await import('./clean.ts');
        process.exitCode = await cleanCommand(folder, options);
      }),
  theme: (program) =>
    program
      .command('theme')
      .description('work on the theme')
      .addCommand(
        new Command('eject')
          .description('copy a theme file into the site, to change it there')
          .argument('<name>', 'layout, include or asset, such as post or byline.html')
          .argument('[root]', 'folder of the site', '.')
          .action(async (name: string, folder: string) => {
            const {ejectCommand} = await import('./eject.ts');
            process.exitCode = await ejectCommand(name, folder);
          }),
      )
      .addCommand(
        new Command('add')
          .description('download the theme that _config.yml names into the folder _theme')
          .argument('[root]', 'folder of the site', '.')
          .option('--from <place>', 'take it from this .gem, .tar.gz, folder or address')
          .addOption(configFiles())
          .action(async (folder: string, options: ThemeAddOptions) => {
            const {themeAddCommand} = await import('./theme-add.ts');
            process.exitCode = await themeAddCommand(folder, options);
          }),
      ),
};

/** Adds the requested command, or all of them if it is unknown. */
export function registerCommands(program: Command, asked: string | undefined): void {
  const known = asked !== undefined && Object.hasOwn(commands, asked) ? commands[asked] : undefined;
  for (const register of known ? [known] : Object.values(commands)) register(program);
}

function configFiles(): Option {
  const option = new Option('-c, --config <files>', 'config files, separated by commas');
  return option.argParser((text) => text.split(','));
}

/** Collects the values of an option that can be repeated. */
function more(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function addNew(creating: Command, kind: 'post' | 'event'): void {
  const command = creating
    .command(kind)
    .description(kind === 'post' ? 'write a new post' : 'write the announcement of a meeting')
    .argument('<title>', 'in quotes')
    .argument('[root]', 'folder of the site', '.');
  if (kind === 'event')
    command
      .requiredOption('--on <time>', 'when it starts: 2026-12-08T19:00')
      .option('--venue <name>', 'a file in content/venues, or the name of a place')
      .option('--repeat <days>', 'for regular meetings: "second tuesday", weekly');
  command.addOption(configFiles()).action(async (title: string, folder: string, options: NewOptions) => {
    const {newCommand} = await import('./new.ts');
    process.exitCode = await newCommand({kind, title}, folder, options);
  });
}

/** Starts the Sass thread early, if the site needs one. */
async function warm(folder: string): Promise<void> {
  if (!needsSassSoon(folder)) return;
  const {sassThread} = await import('../presets/jekyll/render/sass/shared-thread.ts');
  sassThread(bundledFile);
}
