/** The theme's variables, which a site may set before it imports the stylesheet. */
const VARIABLES = {
  'base-font-family': 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  'base-font-size': '1rem',
  'base-font-weight': '400',
  'small-font-size': '0.875rem',
  'base-line-height': '1.5',
  'spacing-unit': '30px',
  'text-color': '#111',
  'background-color': '#fdfdfd',
  'brand-color': '#2a66c4',
  'grey-color': '#5f6670',
  'grey-color-light': '#e8e8e8',
  'grey-color-dark': '#424242',
  'table-text-align': 'left',
  'content-width': '800px',
  'on-palm': '600px',
  'on-laptop': '800px',
};

/** Rules for the class names that the layouts, and sites using this theme, rely on. */
const RULES = `*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; font: $base-font-weight $base-font-size/#{$base-line-height} $base-font-family; color: $text-color; background: $background-color; display: flex; flex-direction: column; min-height: 100vh; }
h1, h2, h3, h4, h5, h6, p, blockquote, pre, ul, ol, dl, figure { margin: 0 0 15px; }
h1, h2, h3, h4, h5, h6 { font-weight: 400; line-height: 1.2; }
img { max-width: 100%; vertical-align: middle; }
a { color: $brand-color; text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
blockquote { color: $grey-color; border-left: 4px solid $grey-color-light; padding-left: 15px; font-size: 1.1rem; }
pre, code { font-size: 0.94rem; border: 1px solid $grey-color-light; border-radius: 3px; background: #eef; }
code { padding: 1px 5px; }
pre { padding: 8px 12px; overflow-x: auto; }
pre > code { border: 0; padding: 0; }
table { border-collapse: collapse; margin-bottom: $spacing-unit; width: 100%; }
th, td { border: 1px solid $grey-color-light; padding: 10px 15px; text-align: $table-text-align; }
.wrapper { max-width: $content-width; margin: 0 auto; padding: 0 $spacing-unit; width: 100%; }
.site-header { border-top: 5px solid $grey-color-dark; border-bottom: 1px solid $grey-color-light; }
.site-header .wrapper { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; min-height: 56px; }
.site-title { font-size: 1.6rem; font-weight: 300; color: $grey-color-dark; padding: 8px 0; }
.site-nav .page-link { color: $text-color; margin-left: 20px; }
.page-content { flex: 1 0 auto; padding: $spacing-unit 0; }
.page-heading { font-size: 2rem; }
.post-list { list-style: none; margin-left: 0; padding: 0; }
.post-list > li { margin-bottom: $spacing-unit; }
.post-meta { color: $grey-color; font-size: 0.9rem; }
.post-link { display: block; font-size: 1.5rem; }
.post-header { margin-bottom: $spacing-unit; }
.post-title { font-size: 2.6rem; letter-spacing: -1px; }
.post-content h2 { font-size: 2rem; }
.post-content h3 { font-size: 1.6rem; }
.site-footer { border-top: 1px solid $grey-color-light; padding: $spacing-unit 0; color: $grey-color; font-size: 0.94rem; }
.footer-heading { font-size: 1.1rem; }
.footer-col-wrapper { display: flex; flex-wrap: wrap; gap: 30px; }
.footer-col { flex: 1 1 200px; }
.contact-list, .social-media-list { list-style: none; margin: 0; padding: 0; }
.highlight .c, .highlight .c1, .highlight .cm { color: #6a6a5c; font-style: italic; }
.highlight .k, .highlight .kc, .highlight .kd, .highlight .kn, .highlight .kr, .highlight .kt, .highlight .o, .highlight .nt { font-weight: 600; }
.highlight .s, .highlight .s1, .highlight .s2, .highlight .dl { color: #b0103a; }
.highlight .m, .highlight .mi, .highlight .mf, .highlight .na, .highlight .nl { color: #00716f; }
`;

/** Mixins and placeholders that sites' stylesheets use. */
const TOOLS = `@mixin media-query($device) { @media screen and (max-width: $device) { @content; } }
@mixin relative-font-size($ratio) { font-size: $base-font-size * $ratio; }
%vertical-rhythm { margin-bottom: $spacing-unit / 2; }
%clearfix:after { content: ""; display: table; clear: both; }
`;

/** The stylesheet of a site without one of its own. */
export const style = RULES.replace(
  /#\{\$([\w-]+)\}|\$([\w-]+)/g,
  (_, inner: string | undefined, name = inner) => VARIABLES[name as keyof typeof VARIABLES],
);

const defaults = Object.entries(VARIABLES)
  .map(([name, value]) => `$${name}: ${value} !default;\n`)
  .join('');

/** Parts of the theme that sites may import but that are empty here. */
const EMPTY = [
  ...['layout', 'syntax-highlighting', 'custom-variables', 'custom-styles'],
  ...['skins/auto', 'skins/classic', 'skins/dark'],
  ...['skins/solarized', 'skins/solarized-light', 'skins/solarized-dark'],
];

/** What sites import, under the names of the theme's versions 2 and 3. */
export const imports: Readonly<Record<string, string>> = {
  minima: defaults + TOOLS + RULES,
  'minima/initialize': defaults + TOOLS + RULES,
  'minima/base': defaults + TOOLS + RULES,
  ...Object.fromEntries(EMPTY.map((name) => [`minima/${name}`, ''])),
};

/** Empty, for sites that refer to the file: here, links are words instead of icons. */
export const icons = '<svg xmlns="http://www.w3.org/2000/svg"></svg>\n';
