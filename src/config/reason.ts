import type {z} from 'zod';

type Issue = z.core.$ZodIssue;

/** Why a setting is refused, phrased to follow its name: “must be text, not a number”. */
export function reasonOf(issue: Issue): string {
  const found = /received (\w+)$/.exec(issue.message)?.[1];
  if (found === 'undefined') return 'is missing';
  const wanted = [...new Set(formsOf(issue))];
  if (wanted.length === 0) return issue.message.replace(/\.$/, '');
  return `must be ${oneOf(wanted)}${found === undefined ? '' : `, not ${wordFor(found)}`}`;
}

/** The values that a setting accepts; several for a union. */
function formsOf(issue: Issue): string[] {
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(formsOf);
  if (issue.code === 'invalid_type') return [wordFor(issue.expected)];
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return ['a whole address such as https://group.example'];
  if (issue.code === 'too_small' && issue.origin !== 'string')
    return [`${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`];
  if (issue.code === 'too_big' && issue.origin !== 'string')
    return [`${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`];
  return [];
}

function wordFor(type: string): string {
  return words[type] ?? type;
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of settings',
  record: 'a map of settings',
  null: 'empty',
};

function oneOf(forms: readonly string[]): string {
  return forms.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}
