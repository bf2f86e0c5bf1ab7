import type {BuildOptions} from './build-options.ts';

/** Where texts are pasted. */
export const PLACES = ['mail', 'html', 'meetup', 'post', 'short-post', 'qr'] as const;

export interface InviteOptions extends BuildOptions {
  readonly for?: (typeof PLACES)[number];
}
