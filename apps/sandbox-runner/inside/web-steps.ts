import type { PageUnderTest } from './web-page';

/** What a check does with the page, and what it looks at. */
export type Step =
  | { do: 'click'; selector: string }
  | { do: 'type'; selector: string; text: string }
  | { do: 'key'; key: string }
  | { do: 'resize'; width: number; height: number }
  | { do: 'open'; file: string }
  | { do: 'wait'; ms: number }
  | { probe: 'text' | 'count' | 'value' | 'visible' | 'box'; selector: string }
  | { probe: 'texts'; selector: string }
  | { probe: 'attribute' | 'style'; selector: string; name: string }
  | { probe: 'title' | 'errors' | 'faults' };

/** A probe with what it found; a deed that could not be done with the reason, else nothing. */
export type Finding = Step & { found: unknown };

const LONGEST_WAIT_MS = 5000;

export async function takeSteps(page: PageUnderTest, steps: readonly Step[]): Promise<Finding[]> {
  if (!Array.isArray(steps)) throw new Error('The steps of the check are not a list.');
  const findings: Finding[] = [];
  for (const step of steps) {
    if ('probe' in step) findings.push({ ...step, found: await look(page, step) });
    else if (!(await act(page, step))) findings.push({ ...step, found: 'nothing to do this with' });
  }
  return findings;
}

type Probe = Extract<Step, { probe: string }>;
type Deed = Extract<Step, { do: string }>;

async function look(page: PageUnderTest, probe: Probe): Promise<unknown> {
  if (probe.probe === 'errors') return page.errors;
  const body = LOOKS[probe.probe];
  if (body === undefined) throw new Error(`There is no probe "${String(probe.probe)}".`);
  const parameters = JSON.stringify({ selector: '', name: '', ...probe });
  return page.evaluate(
    `(({ selector, name }) => { const one = selector && document.querySelector(selector); ${body} })(${parameters})`,
  );
}

const WORDS = '(element) => (element.innerText ?? element.textContent).replace(/\\s+/g, " ").trim()';
/** In the browser. `one` is the first element that the selector finds. */
const LOOKS: Record<Exclude<Probe['probe'], 'errors'>, string> = {
  text: `return one && (${WORDS})(one);`,
  texts: `return [...document.querySelectorAll(selector)].map(${WORDS});`,
  count: 'return document.querySelectorAll(selector).length;',
  value: 'return one && (one.type === "checkbox" || one.type === "radio" ? one.checked : one.value);',
  visible: 'return !!one && one.checkVisibility({ opacityProperty: true, visibilityProperty: true });',
  box: 'if (!one) return null; const b = one.getBoundingClientRect(); return { x: Math.round(b.x), y: Math.round(b.y), width: Math.round(b.width), height: Math.round(b.height) };',
  attribute: 'return one && one.getAttribute(name);',
  style: 'return one && getComputedStyle(one).getPropertyValue(name);',
  title: 'return document.title;',
  faults: `
    const faults = [];
    if (document.compatMode !== 'CSS1Compat') faults.push('The page has no doctype.');
    if (!document.documentElement.lang) faults.push('The language of the page is not given.');
    if (!document.title.trim()) faults.push('The page has no title.');
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) faults.push('The id "' + id + '" stands more than once.');
    for (const image of document.querySelectorAll('img:not([alt])')) faults.push('A picture has no alt text: ' + image.getAttribute('src'));
    for (const field of document.querySelectorAll('input:not([type=hidden],[type=submit],[type=button]), select, textarea'))
      if (!field.labels.length && !field.getAttribute('aria-label') && !field.getAttribute('aria-labelledby')) faults.push('A field has no label: ' + (field.name || field.id || field.type));
    return faults;`,
};

/** False when there is nothing that it could be done with. */
async function act(page: PageUnderTest, deed: Deed): Promise<boolean> {
  const isDone = await DEEDS[deed.do](page, deed as never);
  await page.settle(deed.do === 'wait' ? Math.min(deed.ms, LONGEST_WAIT_MS) : undefined);
  return isDone;
}

type Deeds = { [Name in Deed['do']]: (page: PageUnderTest, deed: Extract<Deed, { do: Name }>) => Promise<boolean> };
const DEEDS: Deeds = {
  /** Where a person would click: on what lies on top at that place. */
  click: async (page, { selector }) => {
    const place = await page.evaluate<{ x: number; y: number } | null>(
      `(() => { const one = document.querySelector(${JSON.stringify(selector)}); if (!one) return null; one.scrollIntoView({ block: 'center', behavior: 'instant' }); const b = one.getBoundingClientRect(); return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; })()`,
    );
    if (place === null) return false;
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
      await page.ask('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 });
    }
    return true;
  },
  type: async (page, { selector, text }) => {
    const isThere = await page.evaluate<boolean>(
      `(() => { const one = document.querySelector(${JSON.stringify(selector)}); if (!one) return false; one.focus(); return true; })()`,
    );
    if (isThere) await page.ask('Input.insertText', { text });
    return isThere;
  },
  key: async (page, { key }) => {
    const known = KEYS[key] ?? { text: key, code: key.toUpperCase().charCodeAt(0) };
    const event = { key, code: key, windowsVirtualKeyCode: known.code, ...(known.text ? { text: known.text } : {}) };
    await page.ask('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await page.ask('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    return true;
  },
  resize: async (page, { width, height }) => {
    await page.resize(width, height);
    return true;
  },
  open: async (page, { file }) => {
    await page.go(file);
    return true;
  },
  wait: async () => true,
};

const KEYS: Record<string, { code: number; text?: string }> = {
  Enter: { code: 13, text: '\r' },
  Tab: { code: 9 },
  Escape: { code: 27 },
  Backspace: { code: 8 },
  Delete: { code: 46 },
  ArrowLeft: { code: 37 },
  ArrowUp: { code: 38 },
  ArrowRight: { code: 39 },
  ArrowDown: { code: 40 },
  Home: { code: 36 },
  End: { code: 35 },
};
