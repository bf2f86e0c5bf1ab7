/** A unified plugin or preset, alone or with its options: `remarkMath` or `[remarkToc, {heading: 'Inhalt'}]`. */
export type UnifiedPlugin = Attacher | Preset | readonly [plugin: Attacher | Preset, ...options: unknown[]];

/** As unified has them, whose types the package does not bring along. */
type Attacher = (this: never, ...options: never[]) => unknown;

interface Preset {
  readonly plugins?: readonly unknown[];
  readonly settings?: object;
}
