import {type Diagnostic, error, loadPackage, settingAt} from '../api.ts';

export type Sharp = typeof import('sharp')['default'];

/** Loads sharp for a setting of the config. It takes long to load, and is not needed if nothing has changed. */
export function loadSharp(setting: string): Sharp | Diagnostic {
  try {
    const sharp = loadPackage('sharp') as Sharp;
    // Otherwise Windows cannot replace a picture while this process runs.
    sharp.cache(false);
    return sharp;
  } catch (cause) {
    return sharpMissing(setting, (cause as Error).message.split('\n')[0]);
  }
}

export function sharpMissing(setting: string, reason?: string): Diagnostic {
  const message =
    reason === undefined
      ? `\`${setting}\` needs the package sharp, which is not installed.`
      : `\`${setting}\` needs the package sharp, which does not run here: ${reason}`;
  const hint =
    'Run `npm install --save-dev sharp` in the folder of the site, where usergroup-ssg is installed too.';
  return error('sharp-missing', settingAt(setting), message, {hint});
}
