import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly {uses?: string; run?: string; with?: Readonly<Record<string, unknown>>}[];
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** GitHub workflows: our own, and those shown in the documentation. */
function workflows(): (readonly [file: string, Workflow])[] {
  const names = ['.github/workflows/ci.yml', 'docs/publish.md'];
  const shown = readdirSync(join(root, 'docs/workflows')).filter((name) => name.startsWith('github-'));
  return [...names, ...shown.map((name) => `docs/workflows/${name}`)].map((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    const yaml = name.endsWith('.md') ? /```yaml\n(name: [\s\S]*?)```/.exec(text)![1]! : text;
    return [name, parse(yaml) as Workflow];
  });
}

describe.each(workflows())('the workflow in %s', (_, {permissions, jobs}) => {
  test('has read access only, and no program of a site runs where it may publish', () => {
    expect(permissions).toEqual({contents: 'read'});
    for (const {permissions: own = {}, steps} of Object.values(jobs)) {
      if (!Object.values(own).includes('write')) continue;
      expect(steps.map(({uses, run}) => run ?? uses)).toEqual([
        expect.stringMatching(/^actions\/deploy-pages@/),
      ]);
    }
  });

  test('ends by itself, stores no token in its folder, and runs no text from an event', () => {
    for (const job of Object.values(jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      for (const {uses = '', run = '', with: inputs} of job.steps) {
        expect(run).not.toContain('${{');
        if (uses.startsWith('actions/checkout@')) expect(inputs?.['persist-credentials']).toBe(false);
      }
    }
  });
});

test('the action can be loaded, and passes each of its inputs on', () => {
  const {inputs, runs} = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    inputs: Readonly<Record<string, {description: string}>>;
    runs: {steps: readonly {env?: Readonly<Record<string, string>>}[]};
  };
  const passed = Object.keys(inputs).map((name) => [
    `INPUT_${name.toUpperCase().replaceAll('-', '_')}`,
    `\${{ inputs.${name} }}`,
  ]);
  expect(runs.steps.at(-1)!.env).toEqual(Object.fromEntries(passed));
});

test.each(readdirSync(join(root, 'docs/workflows')).filter((name) => name.endsWith('.yml')))(
  'docs/workflows/%s is YAML',
  (name) => {
    expect(parse(readFileSync(join(root, 'docs/workflows', name), 'utf8'))).toBeTypeOf('object');
  },
);

test('third-party actions are pinned to a commit, the same everywhere, with its release named', () => {
  const folders = ['.github/workflows', 'docs', 'docs/workflows'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  );
  const texts = ['action.yml', ...files.filter((file) => /\.(?:yml|md)$/.test(file))].map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const uses = texts.flatMap((text) => [...text.matchAll(/uses: (actions\/[\w-]+)(.*)/g)]);
  const pinned = uses.filter(([, name]) => name !== 'actions/jekyll-build-pages');
  const pins = new Map(pinned.map(([, name, pin]) => [name, pin]));
  for (const [, name, pin] of pinned) {
    expect(pin, name).toMatch(/^@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    expect(pin, name).toBe(pins.get(name));
  }
  expect(pins.size).toBe(6);
});
