/** `import {defineConfig, type Plugin} from 'usergroup-ssg'`, as every config begins. */
const USUAL_IMPORT =
  /^import\s*\{\s*defineConfig\s*(?:,\s*type\s+\w+\s*)*,?\s*\}\s*from\s*(['"])usergroup-ssg\1;?\s*$/m;

/** Names by which code looks at something outside: other files, the clock, the environment, chance. */
const OUTSIDE =
  /\b(?:import|require|eval|Function|constructor|await|module|exports|globalThis|global|self|process|navigator|performance|crypto|fetch|Date|Temporal|Math|Intl|Error|setTimeout)\b|\b__/;

/**
 * Whether a config file gives the same value as long as its text is the same: YAML, or a module that says no more than
 * its settings. A word of these in a text of the settings makes it count as code, which costs no more than time.
 */
export function isData(path: string, text: string): boolean {
  return /\.ya?ml$/.test(path) || !OUTSIDE.test(text.replace(USUAL_IMPORT, ''));
}
