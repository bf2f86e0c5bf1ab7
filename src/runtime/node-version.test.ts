import {expect, it} from 'vitest';
import {refuseNode} from './node-version.ts';

it.each(['16.20.2', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
  'Node %s is refused, with the one to get',
  (version) =>
    expect(refuseNode(version)).toContain(`20.19, or 22.12 or newer, but this is Node ${version}.`),
);

it.each(['20.19.0', '22.12.0', '23.0.0', '24.1.0'])('Node %s runs it', (version) =>
  expect(refuseNode(version)).toBeUndefined(),
);
