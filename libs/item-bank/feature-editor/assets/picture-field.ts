import { Component, effect, inject, input, model, signal, untracked } from '@angular/core';
import type { KeptAsset } from '@assay/item-bank/contract';
import { AssetClient } from '@assay/item-bank/data';
import { asProblem } from '@assay/platform/data';
import { assetUrl } from './asset-url';
import { PICTURE_TYPES, pictureProblem } from './picture-file';

/** Chooses a picture and sends it; shows what is there, and says plainly why a file cannot be used. */
@Component({
  selector: 'assay-picture-field',
  template: `
    <div class="file">
      <label class="btn small" [class.busy]="isBusy()">
        {{ picture() ? 'Choose another picture…' : 'Choose a picture…' }}
        <input type="file" class="sr" [accept]="types" [disabled]="isBusy()" (change)="choose($event)" />
      </label>
      <span class="tiny muted" role="status">{{
        isBusy() ? 'Sending the picture…' : 'PNG, JPEG, WebP or GIF, at most 5 MB. You can also paste one.'
      }}</span>
    </div>
    @if (problem(); as words) {
      <p class="problem" role="alert"><i class="i i-warn"></i>{{ words }}</p>
    }
    @if (picture(); as shown) {
      <div class="preview">
        <img [src]="url(shown.asset)" [width]="shown.width" [height]="shown.height" alt="The picture you chose" />
      </div>
    }
  `,
  styleUrl: './picture-field.css',
  host: { '(paste)': 'paste($event)' },
})
export class PictureField {
  private readonly client = inject(AssetClient);
  readonly picture = model<KeptAsset | null>(null);
  /** Pasted or dropped before this was asked. */
  readonly file = input<File | null>(null);
  protected readonly types = PICTURE_TYPES.join(',');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly url = assetUrl;

  constructor() {
    effect(() => {
      const file = this.file();
      if (file) untracked(() => void this.send(file));
    });
  }

  protected choose(event: Event): void {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) void this.send(file);
    field.value = '';
  }

  protected paste(event: ClipboardEvent): void {
    const [file] = event.clipboardData?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void this.send(file);
  }

  private async send(file: File): Promise<void> {
    this.problem.set(pictureProblem(file));
    if (this.problem()) return;
    this.isBusy.set(true);
    try {
      this.picture.set(await this.client.keep(file));
    } catch (error) {
      const problem = asProblem(error);
      this.problem.set(problem.errors[0]?.message ?? problem.sentence);
    } finally {
      this.isBusy.set(false);
    }
  }
}
