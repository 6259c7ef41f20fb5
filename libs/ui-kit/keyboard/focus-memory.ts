const REGIONS = 'section, article, aside, main, dialog';

/** What had the focus at a moment, and what it stood in. Nothing is taken away from what has the focus since. */
export class FocusMemory {
  private readonly control = document.activeElement;
  private readonly regions = regionsAround(this.control);

  /** On the page still, though perhaps greyed out. */
  get isThere(): boolean {
    return this.control !== document.body && this.control?.isConnected === true;
  }

  giveBack(): boolean {
    return isTaken() || (this.isThere && take(this.control));
  }

  /** Of the nearest region that is there still. */
  giveToHeading(): boolean {
    return isTaken() || this.regions.some((region) => region.isConnected && take(headingOf(region)));
  }
}

const isTaken = () => document.activeElement !== null && document.activeElement !== document.body;

/** From the nearest to the whole page. */
function regionsAround(element: Element | null): Element[] {
  const regions: Element[] = [];
  for (let at = element?.closest(REGIONS); at; at = at.parentElement?.closest(REGIONS)) regions.push(at);
  return [...regions, document.body];
}

function headingOf(region: Element): HTMLElement | null {
  const heading = region.querySelector<HTMLElement>(region === document.body ? 'h1' : 'h1, h2, h3');
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  return heading;
}

function take(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}
