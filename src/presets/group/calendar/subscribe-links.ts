import type {Group} from '../announced.ts';

/** Addresses that subscribe to the whole calendar. */
export interface SubscribeLinks {
  readonly webcal: string;
  readonly google: string;
  readonly outlook: string;
}

/** None when the site has no address: nobody could fetch the calendar. */
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
