/** The code under test; bundled on the fly, since Node 20 cannot import TypeScript. */

export {calendar} from '../src/presets/group/calendar/calendar.ts';
export {escapeText} from '../src/presets/group/calendar/escape-text.ts';
export {fold} from '../src/presets/group/calendar/fold.ts';
export {buildFixture} from '../src/presets/group/test/build-site.ts';
export {checkCalendar} from '../src/presets/group/test/check-calendar.ts';
