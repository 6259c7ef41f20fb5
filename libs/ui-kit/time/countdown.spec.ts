import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { clockDigits, durationWords, minutesWords, speakMinutes } from './countdown';

describe('The clock of an exam', () => {
  it('shows hours, and leaves them out where a start is near', () => {
    expect(clockDigits(4268)).toBe('01:11:08');
    expect(clockDigits(402, false)).toBe('06:42');
    expect(clockDigits(3700, false)).toBe('01:01:40');
  });
  it('reads as words', () => {
    expect(durationWords(4268)).toBe('1 hour 11 minutes');
    expect(durationWords(60)).toBe('1 minute');
    expect(durationWords(7200)).toBe('2 hours');
    expect(durationWords(42)).toBe('42 seconds');
    expect(durationWords(6 * 86_400 + 3600)).toBe('6 days');
    expect(minutesWords(75)).toBe('75 minutes');
    expect(minutesWords(112.5)).toBe('112 minutes 30 seconds');
  });
  it('is spoken at its minutes and at no others', () => {
    const spoken: string[] = [];
    const left = signal<number | null>(1830);
    @Component({ template: '' })
    class Exam {
      constructor() {
        speakMinutes(left, [30, 10, 5, 1], (text) => spoken.push(text));
      }
    }
    TestBed.createComponent(Exam);
    for (const seconds of [1830, 1801, 1800, 1799, 601, 600, 90, 60, 59]) {
      left.set(seconds);
      TestBed.tick();
    }
    expect(spoken).toEqual(['30 minutes', '10 minutes', '5 minutes', '1 minute']);
  });
});
