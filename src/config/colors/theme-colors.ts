/** The colours of the default theme, in the light and the dark scheme: `style/colors.css` has the same. */
export const THEME_COLORS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  paper: ['#fcfcfa', '#14181b'],
  ink: ['#1b2125', '#e4e5e2'],
  soft: ['#586168', '#a3abb1'],
  line: ['#d9dad4', '#363e44'],
  panel: ['#f2f3ee', '#1d2327'],
  accent: ['#0f5c6e', '#7cc7d8'],
  'on-accent': ['#fff', '#0d1214'],
  mark: ['#ffe08a', '#5c4a12'],
  string: ['#2c6a2e', '#a9d4a0'],
  number: ['#8a4708', '#e8b877'],
  name: ['#683ba0', '#ccb0f2'],
};

/** The share of the light accent in the dark one, if the site sets the light one alone; the rest is white. */
export const TINT = 0.4;
