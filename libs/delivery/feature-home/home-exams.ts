import { DatePipe } from '@angular/common';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CandidateClient } from '@assay/delivery/data';
import type { CandidateExam } from '@assay/delivery/contract';
import { ServerClock } from '@assay/platform/data';
import { Failure, Loading } from '@assay/ui-kit';
import { dayAndClock, zoneName } from './exam-clock';
import { greeting, isAhead, nextExam, otherExams, stageWords, whenWords } from './exam-words';
import { NextExam } from './next-exam';

/** Today at a glance: when my next exam starts, and the others. */
@Component({
  selector: 'assay-home-exams',
  imports: [DatePipe, Failure, Loading, NextExam, RouterLink],
  templateUrl: './home-exams.html',
  styleUrl: './home-exams.css',
})
export class HomeExams {
  private readonly clock = inject(ServerClock);
  protected readonly home = inject(CandidateClient).home();
  protected readonly now = computed(() => (this.home.hasValue() ? this.clock.now() : new Date()));
  protected readonly exams = computed(() => (this.home.hasValue() ? this.home.value().exams : []));
  readonly next = computed(() => nextExam(this.exams()));
  protected readonly lists = computed(() => otherExams(this.exams()));
  protected readonly headline = computed(() => {
    const name = this.home.hasValue() ? this.home.value().name.split(' ')[0] : '';
    const next = this.next();
    return `${greeting(this.now())}, ${name}.${next ? ` ${whenWords(next, this.now())}` : ''}`;
  });

  protected readonly words = stageWords;
  protected readonly day = dayAndClock;
  protected readonly zone = zoneName;

  protected isAhead(exam: CandidateExam): boolean {
    return isAhead(exam);
  }
}
