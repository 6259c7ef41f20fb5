import { Component, computed, effect, ElementRef, inject, signal, untracked } from '@angular/core';
import { ActiveEditor } from '../active-editor';
import { InsertDialogs } from '../dialogs/insert-dialogs';
import { tableTools } from './table-tools';
import { gapTool, textTools } from './writing-tools';
import { hasNode, isTable, type Tool } from './tool';

/**
 * Acts on the text written in last. One stop for Tab, arrows inside, Esc back to the text (ARIA: toolbar). A button that
 * cannot do anything stays where it is and says so, for whoever goes through them by ear.
 */
@Component({
  selector: 'assay-text-toolbar',
  imports: [InsertDialogs],
  template: `
    <div class="tool" role="toolbar" aria-label="Text" aria-keyshortcuts="Alt+F10">
      @for (tool of tools(); track tool.label) {
        @if (tool.label === 'Header row') {
          <span class="break" aria-hidden="true"></span>
        }
        <button
          type="button"
          [class]="tool.style ?? ''"
          [attr.aria-label]="tool.label"
          [attr.aria-pressed]="tool.isOn"
          [attr.aria-disabled]="tool.can ? null : true"
          [title]="tool.label"
          [tabIndex]="$index === current() ? 0 : -1"
          (mousedown)="$event.preventDefault()"
          (focus)="at.set($index)"
          (click)="tool.can && use(tool.run)"
        >
          {{ tool.short }}
        </button>
      }
    </div>
    <assay-insert-dialogs />
  `,
  styleUrl: './toolbar.css',
})
export class TextToolbar {
  private readonly active = inject(ActiveEditor);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly at = signal(0);
  protected readonly tools = computed(() => {
    this.active.change();
    const editor = this.active.editor();
    const shown = [
      ...textTools,
      ...(editor && hasNode(editor, 'gap') ? [gapTool] : []),
      ...(editor && isTable(editor) ? tableTools : []),
    ];
    return shown.map((tool) => ({
      ...tool,
      isOn: tool.isOn ? (editor ? tool.isOn(editor) : false) : null,
      can: editor !== null && (tool.can?.(editor) ?? true),
    }));
  });
  /** Tools of a table go when the cursor leaves it. */
  protected readonly current = computed(() => Math.min(this.at(), this.tools().length - 1));

  constructor() {
    const toolbar = () => this.host.querySelector<HTMLElement>('[role=toolbar]');
    this.host.addEventListener('keydown', (event) => {
      if (toolbar()?.contains(event.target as Node)) this.move(event);
    });
    effect(() => {
      if (this.active.toolsAskedFor() > 0) untracked(() => this.buttons()[this.current()]?.focus());
    });
  }

  protected use(act: Tool['run']): void {
    const editor = this.active.editor();
    if (editor) act(editor, this.active);
  }

  private move(event: KeyboardEvent): void {
    const buttons = this.buttons();
    const last = buttons.length - 1;
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') this.active.editor()?.commands.focus();
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  }

  private buttons(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('[role=toolbar] button')];
  }
}
