import {type Role, type Source, textSource} from '../../../api.ts';

/** Jekyll::Document#yaml_file?: these are read as data only, without text. */
export function isYamlFile(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

/** A document of a collection that is YAML throughout, so that its front matter need not be closed. */
export function yamlSource(path: string, file: string, role: Role): Source {
  const {digest, bytes} = textSource(path, file, role);
  return {path, file, role, digest, bytes: () => Buffer.concat([bytes(), CLOSING])};
}

const CLOSING = Buffer.from('\n---\n');
