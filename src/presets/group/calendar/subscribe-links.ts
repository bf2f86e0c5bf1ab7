import type {Group} from '../announced.ts';

/** Links for subscribing to the whole calendar. */
export interface SubscribeLinks {
  readonly webcal: string;
  readonly google: string;
  readonly outlook: string;
}

/** Undefined if the site has no address, as nobody could fetch the calendar. */
export function subscribeLinks({calendarUrl, name}: Group): SubscribeLinks | undefined {
  if (!calendarUrl) return undefined;
  const webcal = calendarUrl.replace(/^https?:/, 'webcal:');
  const url = encodeURIComponent(calendarUrl);
  return {
    webcal,
    google: `https://calendar.google.com/calendar/render?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?url=${url}&name=${encodeURIComponent(name)}`,
  };
}
