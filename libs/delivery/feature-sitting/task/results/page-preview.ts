import { Component, computed, DestroyRef, effect, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { firstPage, pageText } from './page-text';

const PAUSE_MS = 400;

/**
 * The candidate's own page as a browser shows it: without a network, without the origin of the exam, so that its scripts
 * can neither read the exam nor be helped from outside.
 */
@Component({
  selector: 'assay-page-preview',
  host: { '(window:message)': 'answer($event)' },
  template: `
    @if (page(); as path) {
      <div class="bar">
        <span class="tiny muted"
          ><span class="mono">{{ path }}</span> · follows what you write · no network</span
        >
        <button type="button" class="btn small quiet" (click)="reload()">Load it again</button>
      </div>
      <iframe #frame sandbox="allow-scripts" referrerpolicy="no-referrer" title="Your page"></iframe>
    } @else {
      <p class="small second">Your page appears here as soon as there is an HTML file.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto minmax(120px, 1fr);
      height: 100%;
    }
    .bar {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: 12px;
      padding: 2px 20px;
    }
    iframe {
      width: 100%;
      height: 100%;
      border: 0;
      border-top: 1px solid var(--line);
      background: var(--plate);
      color-scheme: light;
    }
    p {
      padding: 10px 20px;
    }
  `,
})
export class PagePreview {
  readonly files = input.required<Readonly<Record<string, string>>>();
  private readonly frame = viewChild<ElementRef<HTMLIFrameElement>>('frame');
  private readonly loads = signal(0);
  protected readonly page = computed(() => firstPage(this.files()));
  private text: string | null = null;

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const [frame, page, files] = [this.frame()?.nativeElement, this.page(), this.files()];
      this.loads();
      clearTimeout(timer);
      if (frame && page) timer = setTimeout(() => this.load(frame, pageText(files, page)), PAUSE_MS);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  protected reload(): void {
    this.loads.update((n) => n + 1);
  }

  /** The frame begins anew, and asks for its text when it is there. */
  private load(frame: HTMLIFrameElement, text: string): void {
    this.text = text;
    frame.src = '/page-preview.html';
  }

  /** Once for each load: afterwards the page itself may say what it likes. */
  protected answer({ source, data }: MessageEvent): void {
    const window = this.frame()?.nativeElement.contentWindow;
    if (source !== window || data !== 'ready' || this.text === null) return;
    window?.postMessage(this.text, '*'); // an origin without a name: it can be told in no other way
    this.text = null;
  }
}
