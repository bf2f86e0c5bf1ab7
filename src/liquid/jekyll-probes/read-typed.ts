import {rubyDate, rubyFloat, rubyTime} from '../index.ts';

type Typed = {
  $float?: string;
  $time?: [number, number, string | null];
  $date?: [number, number, number];
  $big?: string;
  $map?: [unknown, unknown][];
};

/** Reads JSON in which Ruby values are tagged: `$time`, `$date`, `$float`, `$big`, `$map`. */
export function readTyped(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => (isTyped(value) ? rubyValue(value) : value));
}

function isTyped(value: unknown): value is Typed {
  return typeof value === 'object' && value !== null && Object.keys(value).some((key) => key.startsWith('$'));
}

function rubyValue({$float, $time, $date, $big, $map}: Typed): unknown {
  if ($float !== undefined) return rubyFloat(Number($float));
  if ($time) return rubyTime($time[0], $time[1], $time[2] ?? undefined);
  if ($date) return rubyDate(...$date);
  return $big === undefined ? new Map($map) : BigInt($big);
}
