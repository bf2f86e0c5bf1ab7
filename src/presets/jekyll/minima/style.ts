/** A plain stylesheet for the names that the layouts and the sites with this theme use. */
export const style = `*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; font: 400 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: #111; background: #fdfdfd; display: flex; flex-direction: column; min-height: 100vh; }
h1, h2, h3, h4, h5, h6, p, blockquote, pre, ul, ol, dl, figure { margin: 0 0 15px; }
h1, h2, h3, h4, h5, h6 { font-weight: 400; line-height: 1.2; }
img { max-width: 100%; vertical-align: middle; }
a { color: #2a66c4; text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
blockquote { color: #5f6670; border-left: 4px solid #e8e8e8; padding-left: 15px; font-size: 1.1rem; }
pre, code { font-size: 0.94rem; border: 1px solid #e8e8e8; border-radius: 3px; background: #eef; }
code { padding: 1px 5px; }
pre { padding: 8px 12px; overflow-x: auto; }
pre > code { border: 0; padding: 0; }
table { border-collapse: collapse; margin-bottom: 30px; width: 100%; }
th, td { border: 1px solid #e8e8e8; padding: 10px 15px; text-align: left; }
.wrapper { max-width: 800px; margin: 0 auto; padding: 0 30px; width: 100%; }
.site-header { border-top: 5px solid #424242; border-bottom: 1px solid #e8e8e8; }
.site-header .wrapper { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; min-height: 56px; }
.site-title { font-size: 1.6rem; font-weight: 300; color: #424242; padding: 8px 0; }
.site-nav .page-link { color: #111; margin-left: 20px; }
.page-content { flex: 1 0 auto; padding: 30px 0; }
.page-heading { font-size: 2rem; }
.post-list { list-style: none; margin-left: 0; padding: 0; }
.post-list > li { margin-bottom: 30px; }
.post-meta { color: #5f6670; font-size: 0.9rem; }
.post-link { display: block; font-size: 1.5rem; }
.post-header { margin-bottom: 30px; }
.post-title { font-size: 2.6rem; letter-spacing: -1px; }
.post-content h2 { font-size: 2rem; }
.post-content h3 { font-size: 1.6rem; }
.site-footer { border-top: 1px solid #e8e8e8; padding: 30px 0; color: #5f6670; font-size: 0.94rem; }
.footer-heading { font-size: 1.1rem; }
.footer-col-wrapper { display: flex; flex-wrap: wrap; gap: 30px; }
.footer-col { flex: 1 1 200px; }
.contact-list, .social-media-list { list-style: none; margin: 0; padding: 0; }
.highlight .c { color: #6a6a5c; font-style: italic; }
.highlight .k, .highlight .o, .highlight .nt { font-weight: 600; }
.highlight .s, .highlight .s2 { color: #b0103a; }
.highlight .mi, .highlight .na { color: #00716f; }
`;

/** Sites refer to it; the links of this rendering are words. */
export const icons = '<svg xmlns="http://www.w3.org/2000/svg"></svg>\n';
