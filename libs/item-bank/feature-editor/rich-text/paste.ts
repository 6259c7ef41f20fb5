/** Levels of pasted headings that content does not have: the page has the first (WCAG 2.2, 1.3.1). */
const HEADINGS: Record<string, string> = { h1: 'h2', h5: 'h4', h6: 'h4' };
/** Gone with everything in them; other unknown elements leave their words. */
const DROPPED = 'script, style, iframe, object, embed, form, template, svg, video, audio, link, meta, title, noscript';

/**
 * The first step of a paste: markup that would leave rubbish behind is taken out. What remains is read by the schema,
 * which knows the allow-list alone. The document made here is inert: nothing in it runs or loads.
 */
export function cleanPaste(html: string): string {
  const pasted = new DOMParser().parseFromString(html, 'text/html');
  pasted.querySelectorAll(DROPPED).forEach((element) => element.remove());
  for (const [from, to] of Object.entries(HEADINGS)) {
    pasted.querySelectorAll(from).forEach((heading) => {
      const other = pasted.createElement(to);
      other.append(...heading.childNodes);
      heading.replaceWith(other);
    });
  }
  pasted.querySelectorAll('tr').forEach((row) => {
    if (!row.querySelector('td, th')) row.remove();
  });
  return pasted.body.innerHTML;
}

const PICTURES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** The first picture among pasted or dropped files. A table from a spreadsheet brings its picture along: words win. */
export function pictureIn(data: DataTransfer | null): File | null {
  if (!data || data.types.includes('text/html')) return null;
  return [...data.files].find(({ type }) => PICTURES.includes(type)) ?? null;
}
export const accepted = PICTURES.join(',');
