import {isAbsolute} from 'node:path';
import type {Config} from './config.ts';
import type {Edition, Tools} from './edition.ts';
import {createLooks, type Reads} from './memo/reads.ts';
import type {ImageSize, Moment, Site, Source} from './model.ts';
import type {Parsed} from './parse/parse.ts';
import {templateValue} from './parse/template-value.ts';
import type {Context, Results} from './plugin.ts';
import {readImageSize} from './read/image-size.ts';
import {stringsFinder} from './render/scopes/strings.ts';
import {createTimeLimit} from './render/time-limit.ts';
import type {WorldBefore} from './render/world.ts';
import {extend} from './values/extend.ts';

/** What hooks may look at: whatever looks at the clock is made again when that has moved on. */
export function contextOf(
  config: Config,
  now: Moment,
  {report, reads, results}: Pick<Context, 'report'> & {reads: Reads; results: Results},
): Context {
  return {
    config,
    report,
    results,
    dependsOn(file) {
      if (!isAbsolute(file)) throw new TypeError(`\`dependsOn\` needs an absolute path, not ${file}.`);
      reads.note(`file ${file}`);
    },
    get now() {
      reads.note('now');
      return now;
    },
    hasCome(epoch) {
      reads.note(`come ${epoch}`);
      return now.epoch >= epoch;
    },
  };
}

interface Known {
  readonly parsed: Parsed;
  readonly edition: Edition;
  readonly site: Site;
  readonly clock: WorldBefore['clock'];
}

/** What rendering may look at besides, before the first text is rendered. */
export function worldOf({parsed, edition, site, clock}: Known, {context, memo, reads}: Tools): WorldBefore {
  const {config} = context;
  const {templates, strings} = parsed;
  const {addresses, published, attachments, planned} = edition;
  const sizeOf = memo.of<Source, Promise<ImageSize | undefined>>('image sizes', []);
  return extend(context, {
    ...{site, templates, edition, addresses, published, planned, attachments, memo, reads, clock},
    look: createLooks(),
    imageSize: (picture: Source) => sizeOf(picture, () => readImageSize(picture)),
    timeLimit: createTimeLimit(config.liquid.timeLimit, reads),
    templateValue: (value: unknown) => templateValue(value, config),
    strings: memo.once('strings', [strings], () => stringsFinder(strings)),
  });
}
