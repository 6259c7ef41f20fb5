import { computed, effect, Injectable, signal } from '@angular/core';

export const themes = ['device', 'light', 'dark', 'contrast'] as const;
export const textSizes = [100, 112, 125, 150, 175, 200] as const;
export const spacings = ['normal', 'wide'] as const;
/** Of the letters in the program editor, in pixels at a text size of 100%. */
export const codeSizes = [12, 14, 16, 18, 20, 24] as const;

export interface Display {
  readonly theme: (typeof themes)[number];
  /** per cent of the size that the browser is set to */
  readonly textSize: number;
  readonly spacing: (typeof spacings)[number];
  /** WCAG 2.2, 2.1.4: shortcuts of a single letter can be turned off. */
  readonly letterShortcuts: boolean;
  readonly codeSize: number;
  /** Long lines of code go on in the next one. */
  readonly wrapCode: boolean;
  /** In the program editor, Tab leaves it instead of indenting (WCAG 2.2, 2.1.2). */
  readonly tabMovesFocus: boolean;
  /** The program editor works as screen readers need it. */
  readonly screenReader: boolean;
}

const STORAGE_KEY = 'assay.display';
const usual: Display = {
  ...{ theme: 'device', textSize: 100, spacing: 'normal', letterShortcuts: true },
  ...{ codeSize: 14, wrapCode: false, tabMovesFocus: false, screenReader: false },
};

/** How this device shows Assay: chosen by the reader, kept on the device, the device's own preference where nothing is chosen. */
@Injectable({ providedIn: 'root' })
export class DisplaySettings {
  private readonly deviceTheme = signal(themeOfDevice());
  private readonly chosen = signal(stored());
  readonly current = this.chosen.asReadonly();
  readonly theme = computed(() => {
    const { theme } = this.chosen();
    return theme === 'device' ? this.deviceTheme() : theme;
  });

  constructor() {
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
      globalThis.matchMedia?.(query).addEventListener('change', () => this.deviceTheme.set(themeOfDevice()));
    }
    effect(() => applyDisplay(this.chosen(), this.theme()));
  }

  change(part: Partial<Display>): void {
    this.chosen.update((display) => ({ ...display, ...part }));
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify(this.chosen()));
    } catch {
      // A browser that keeps nothing still shows the choice until the page is closed.
    }
  }
}

/** Called before the first component is made, so that the first thing seen already looks right. */
export function applyStoredDisplay(): void {
  const display = stored();
  applyDisplay(display, display.theme === 'device' ? themeOfDevice() : display.theme);
}

function applyDisplay(display: Display, theme: string): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.dataset['spacing'] = display.spacing;
  root.style.setProperty('--text-scale', String(display.textSize / 100));
}

function themeOfDevice(): 'light' | 'dark' | 'contrast' {
  const prefers = (query: string) => globalThis.matchMedia?.(query).matches ?? false;
  if (prefers('(prefers-contrast: more)')) return 'contrast';
  return prefers('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

function stored(): Display {
  try {
    const kept = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Partial<Display>;
    return {
      theme: themes.find((theme) => theme === kept.theme) ?? usual.theme,
      textSize: textSizes.find((size) => size === kept.textSize) ?? usual.textSize,
      spacing: spacings.find((spacing) => spacing === kept.spacing) ?? usual.spacing,
      letterShortcuts: kept.letterShortcuts ?? usual.letterShortcuts,
      codeSize: codeSizes.find((size) => size === kept.codeSize) ?? usual.codeSize,
      wrapCode: kept.wrapCode ?? usual.wrapCode,
      tabMovesFocus: kept.tabMovesFocus ?? usual.tabMovesFocus,
      screenReader: kept.screenReader ?? usual.screenReader,
    };
  } catch {
    return usual;
  }
}
