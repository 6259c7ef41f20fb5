/**
 * Remembers what has the focus now. Calling the result gives it back, where nothing else has taken it since: to the same
 * control, and where that is gone or cannot be used any more, to the heading of the nearest region it stood in.
 */
export function rememberFocus(): () => void {
  const control = document.activeElement;
  const regions = regionsAround(control);
  return () => {
    if (document.activeElement && document.activeElement !== document.body) return;
    if (take(control)) return;
    for (const region of regions) {
      if (region.isConnected && take(headingOf(region))) return;
    }
  };
}

/** From the nearest to the whole page. */
function regionsAround(element: Element | null): Element[] {
  const regions: Element[] = [];
  for (let at = element?.closest('section, article, aside, main, dialog'); at;) {
    regions.push(at);
    at = at.parentElement?.closest('section, article, aside, main, dialog');
  }
  return [...regions, document.body];
}

function headingOf(region: Element): HTMLElement | null {
  const heading = region.querySelector<HTMLElement>(region === document.body ? 'h1' : 'h1, h2, h3');
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  return heading;
}

function take(element: Element | null): boolean {
  if (!(element instanceof HTMLElement) || element === document.body || !element.isConnected) return false;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}
