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
import { asProblem, type HttpProblem } from '@assay/platform/data';
import { Failure, Field, FieldControl } from '@assay/ui-kit';
import { VerificationResult } from '../result/verification-result';
import { attachedCredential } from './attached-credential';
import { fileProblem, isCertificate, NO_ATTACHMENT } from './file-problem';

/** Hand in a file or a link; the verdict comes first. Nothing that is checked is kept. */
@Component({
  selector: 'assay-verify-page',
  imports: [Failure, Field, FieldControl, VerificationResult],
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
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<HttpProblem | null>(null);
  /** Counts what was handed in: an answer to anything but the last of it would stand beside the wrong credential. */
  private handedIn = 0;
  private readonly result = viewChild(VerificationResult, { read: ElementRef<HTMLElement> });

  constructor() {
    afterNextRender(() => {
      if (this.link()) void this.checkLink();
    });
  }

  protected checkLink() {
    const link = this.pasted().trim();
    this.begin();
    this.linkError.set(link ? null : 'Paste the link that you were given.');
    return link ? this.check(async () => ({ link })) : undefined;
  }

  protected async checkFile(file: File | undefined) {
    if (!file) return;
    this.begin();
    this.fileError.set(fileProblem(file));
    if (this.fileError() === null) await this.check(() => this.read(file));
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

  protected linkProblem(): string | null {
    return this.linkError() ?? this.problem()?.fieldError('link') ?? null;
  }

  /** For what belongs to no field. */
  protected generalProblem(): HttpProblem | null {
    const problem = this.problem();
    return problem && problem.errors.length === 0 ? problem : null;
  }

  /** What stood there was about something else. */
  private begin() {
    this.handedIn += 1;
    this.isBusy.set(false);
    this.answer.set(null);
    this.problem.set(null);
    this.fileError.set(null);
    this.linkError.set(null);
  }

  private async read(file: File): Promise<VerifyRequest | null> {
    const text = isCertificate(file)
      ? await attachedCredential(new Uint8Array(await file.arrayBuffer()))
      : await file.text();
    return text === null ? null : { text };
  }

  private async check(read: () => Promise<VerifyRequest | null>) {
    const mine = this.handedIn;
    const isLast = () => this.handedIn === mine;
    this.isBusy.set(true);
    try {
      const request = await read();
      const answer = request && isLast() ? await this.client.verify(request) : null;
      if (!isLast()) return;
      this.answer.set(answer);
      if (request === null) this.fileError.set(NO_ATTACHMENT);
    } catch (error) {
      if (isLast()) this.problem.set(asProblem(error));
    } finally {
      if (isLast()) this.isBusy.set(false);
    }
    // The verdict is what they came for: it is read first, and the way on leads from there.
    if (this.answer()) {
      afterNextRender(() => this.result()?.nativeElement.querySelector('h2')?.focus(), { injector: this.injector });
    }
  }
}
