import { Component, ElementRef, inject, input } from '@angular/core';
import { Workspace } from './workspace';

/** The files that are open, above the editor. Delete closes the one with the focus; so does its cross. */
@Component({
  selector: 'assay-file-tabs',
  template: `
    <div class="list" role="group" aria-label="Open files">
      @for (path of workspace.open(); track path) {
        @let file = workspace.file(path);
        <span class="tab" [class.current]="path === workspace.shown()?.path">
          <button
            type="button"
            [attr.aria-current]="path === workspace.shown()?.path ? 'true' : null"
            [attr.aria-label]="file?.editable ? null : path + ', read only'"
            (click)="workspace.show(path)"
            (keydown.delete)="close(path)"
          >
            @if (!file?.editable) {
              <i class="i i-lock"></i>
            }
            {{ path }}
          </button>
          @if (workspace.open().length > 1 && workspace.files().length > 2) {
            <button type="button" class="close" tabindex="-1" [attr.aria-label]="'Close ' + path" (click)="close(path)">
              <i class="i i-cross"></i>
            </button>
          }
        </span>
      }
    </div>
    @if (workspace.shown(); as shown) {
      @if (!shown.editable) {
        <span class="chip"><i class="i i-lock"></i>Read only</span>
      }
    }
    <ng-content />
    <span class="tiny muted language">{{ languageWords() }}</span>
  `,
  styleUrl: './file-tabs.css',
})
export class FileTabs {
  readonly languageWords = input.required<string>();
  protected readonly workspace = inject(Workspace);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected close(path: string): void {
    this.workspace.close(path);
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('[aria-current]')?.focus());
  }
}
