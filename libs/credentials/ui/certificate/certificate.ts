import { DatePipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { assessedBy, shortWorkload, supervisionWords, type PublicCredential } from '@assay/credentials/contract';

/** The credential as a certificate: an article of its own, with its ornament and the four hallmarks in words. */
@Component({
  selector: 'assay-certificate',
  imports: [DatePipe],
  templateUrl: './certificate.html',
  styleUrl: './certificate.css',
})
export class Certificate {
  readonly credential = input.required<PublicCredential>();
  /** Twenty-four turns of an ellipse: the engraving of a banknote, and only ornament. */
  protected readonly turns = Array.from({ length: 24 }, (_, turn) => turn * 7.5);
  protected readonly assessed = computed(() => assessedBy(this.credential().assessment));
  protected readonly supervision = computed(() => supervisionWords(this.credential().hallmarks.supervision));
  protected readonly workload = computed(() => shortWorkload(this.credential().workload));
}
