import type { Locator, Page } from '@playwright/test';
import { see } from './see';

/** More stops than any page has between two controls that somebody uses one after the other. */
const FAR = 80;

/** A person without a mouse: keys only, and every control is reached with Tab, as it is by hand. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** Goes there with Tab, and sees the ring around it (WCAG 2.2, 2.4.7 and 2.1.1). */
  async tabTo(place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await place.first().waitFor({ state: 'attached' });
    const passed: string[] = [];
    for (let steps = 0; steps < FAR; steps++) {
      if (await this.isAt(place)) return this.seesRing();
      await this.press(key);
      passed.push(await this.whereWords());
    }
    throw new Error(`${key} does not lead to ${String(place)}. It passed ${passed.join(' | ')}.`);
  }

  /** Backwards: to what stands before the control that has the focus. */
  back(place: Locator): Promise<void> {
    return this.tabTo(place, 'Shift+Tab');
  }

  async activate(place: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(place);
    await this.press(key);
  }

  /** Into a field; what stood in it is gone. */
  async fill(field: Locator, words: string): Promise<void> {
    await this.tabTo(field);
    await this.press('Control+A');
    await this.type(words);
  }

  /** The arrow keys choose in a list; what it offers is compared with what it shows. */
  async choose(list: Locator, words: string | RegExp): Promise<void> {
    await this.tabTo(list);
    await this.press('Home');
    for (let steps = 0; steps < FAR; steps++) {
      const chosen = await list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.text ?? '');
      if (typeof words === 'string' ? chosen.trim() === words : words.test(chosen)) return;
      await this.press('ArrowDown');
    }
    throw new Error(`The list does not offer ${String(words)}.`);
  }

  /** After an act: nobody has to start again at the top of the page. */
  async keepsItsPlace(): Promise<void> {
    await see.poll(() => this.whereWords(), { message: 'The focus was lost' }).not.toBe(NOWHERE);
  }

  private isAt(place: Locator): Promise<boolean> {
    return place.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
  }

  /** What has the focus, in words, for whoever reads a failure. */
  private whereWords(): Promise<string> {
    return this.page.evaluate((nowhere) => {
      const at = document.activeElement;
      if (!at || at === document.body) return nowhere;
      const name = at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 40) ?? '';
      return `${at.tagName.toLowerCase()} "${name}"`;
    }, NOWHERE);
  }

  /** On the control, or on what stands for one that is drawn otherwise (a radio button as a card). */
  private async seesRing(): Promise<void> {
    const isRinged = () =>
      this.page.evaluate(() => {
        for (let at = document.activeElement, up = 0; at && up < 3; at = at.parentElement, up++) {
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3 && at.getBoundingClientRect().width > 4)
            return true;
        }
        return false;
      });
    await see.poll(isRinged, { message: `No ring around ${await this.whereWords()}` }).toBe(true);
  }
}

const NOWHERE = 'nothing';
