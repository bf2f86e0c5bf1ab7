import {setFlagsFromString} from 'node:v8';

/**
 * A build ends before most optimized code has paid for its making: functions have to run longer before V8
 * optimizes them. From Node 22 on it does so in cheaper steps by itself.
 */
export function expectShortRun(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000');
}
