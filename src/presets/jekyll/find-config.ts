import {existsSync} from 'node:fs';
import {join} from 'node:path';

const NAMES = ['_config.yml', '_config.yaml', '_config.toml'];

/** The configuration file of a Jekyll site, if the folder is one. */
export function findJekyllConfig(root: string): string | undefined {
  return NAMES.find((name) => existsSync(join(root, name)));
}

/** Whether these files configure a Jekyll site, as `_config.yml,_config.dev.yml` do; TOML is refused later. */
export function areJekyllConfigs(files: readonly string[]): boolean {
  return files.some((file) => /(^|[\\/])_config[^\\/]*\.(?:ya?ml|toml)$/.test(file));
}

/** Whether a folder without any configuration looks like a Jekyll site. */
export function isJekyllFolder(root: string): boolean {
  return ['_layouts', '_posts'].some((name) => existsSync(join(root, name)));
}
