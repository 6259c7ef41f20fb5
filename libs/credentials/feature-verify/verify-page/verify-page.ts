import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import type { VerificationAnswer, VerifyRequest } from '@assay/credentials/contract';
import { CredentialClient } from '@assay/credentials/data';
import { Submission } from '@assay/platform/data';
import { Failure, Field } from '@assay/ui-kit';
import { VerificationResult } from '../result/verification-result';
import { attachedCredential } from './attached-credential';
import { fileProblem, isCertificate, NO_ATTACHMENT } from './file-problem';

/** Hand in a file or a link; the verdict comes first. Nothing that is checked is kept. */
@Component({
  selector: 'assay-verify-page',
  imports: [Failure, Field, VerificationResult],
  templateUrl: './verify-page.html',
  styleUrl: './verify-page.css',
})
export class VerifyPage {
  private readonly client = inject(CredentialClient);
  private readonly injector = inject(Injector);
  /** From the page of a credential: checked at once. */
  readonly link = input<string>();
  protected readonly pasted = linkedSignal(() => this.link() ?? '');
  protected readonly answer = signal<VerificationAnswer | null>(null);
  protected readonly fileError = signal<string | null>(null);
  protected readonly linkError = signal<string | null>(null);
  protected readonly isOver = signal(false);
  protected readonly submission = new Submission();
  private readonly result = viewChild(VerificationResult, { read: ElementRef<HTMLElement> });

  constructor() {
    afterNextRender(() => {
      if (this.link()) void this.checkLink();
    });
  }

  protected checkLink() {
    const link = this.pasted().trim();
    this.fileError.set(null);
    this.linkError.set(link ? null : 'Paste the link that you were given.');
    return link ? this.check({ link }) : undefined;
  }

  protected async checkFile(file: File | undefined) {
    if (!file) return;
    this.linkError.set(null);
    this.fileError.set(fileProblem(file));
    if (this.fileError() !== null) return;
    const text = isCertificate(file)
      ? await attachedCredential(new Uint8Array(await file.arrayBuffer()))
      : await file.text();
    if (text === null) this.fileError.set(NO_ATTACHMENT);
    else await this.check({ text });
  }

  protected drop(event: DragEvent) {
    event.preventDefault();
    this.isOver.set(false);
    return this.checkFile(event.dataTransfer?.files[0]);
  }

  protected dragOver(event: DragEvent) {
    event.preventDefault();
    this.isOver.set(true);
  }

  private async check(request: VerifyRequest) {
    this.answer.set(null);
    if (!(await this.submission.run(async () => this.answer.set(await this.client.verify(request))))) return;
    // The verdict is what they came for: it is read first, and the way on leads from there.
    afterNextRender(() => this.result()?.nativeElement.querySelector('h2')?.focus(), { injector: this.injector });
  }
}
