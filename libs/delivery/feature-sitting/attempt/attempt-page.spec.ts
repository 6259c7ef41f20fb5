import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CandidateAttempt } from '@assay/delivery/contract';
import { AttemptStore } from '@assay/delivery/data';
import { AttemptPage } from './attempt-page';

const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const item = { language: 'en', stimulusVersionIds: [], body: [], interactions: [] };
const attempt = (change: Partial<CandidateAttempt> = {}): CandidateAttempt => ({
  ...{ id: 'a1', entryId: 'e1', state: 'open', title: 'Data analysis', component: 'Written exam' },
  ...{ candidate: { name: 'Kaja Dahl', number: 'K-1' }, startedAt: minutesFromNow(-5), endsAt: minutesFromNow(30) },
  ...{ pausedAt: null, addedMinutes: 0, repaidSeconds: 0, paste: 'allowed' },
  ...{ serverNow: minutesFromNow(0), extraTimePercent: 0, submittedAt: null, handedInBy: null, questions: 1 },
  sections: [{ id: 's1', title: 'All', slots: [{ slot: 'q1', number: 1, marks: '1', item }] }],
  ...{ stimuli: [], responses: {}, flags: [] },
  ...change,
});
const handedIn = () => attempt({ state: 'submitted', submittedAt: minutesFromNow(0), handedInBy: 'candidate' });
const [answers, submission] = ['/api/attempts/a1/responses/q1', '/api/attempts/a1/submission'];

let http: HttpTestingController;
let fixture: ComponentFixture<AttemptPage>;
const page = () => fixture.nativeElement as HTMLElement;
const store = () => fixture.debugElement.injector.get(AttemptStore);
const press = (name: string) =>
  [...page().querySelectorAll('button')].find(({ textContent }) => textContent.includes(name))!.click();

async function pass(ms: number) {
  await jest.advanceTimersByTimeAsync(ms);
  TestBed.tick();
}
async function save(answer: (request: TestRequest) => void) {
  const request = http.expectOne({ method: 'PUT', url: answers });
  expect(request.request.timeout).toBeGreaterThan(0); // a dead line must not hold the hand-in for ever
  answer(request);
  await pass(10);
}
const stored = (request: TestRequest) =>
  request.flush({
    ...{ slot: 'q1', seq: (request.request.body as { seq: number }).seq, savedAt: minutesFromNow(0) },
    ...{ serverNow: minutesFromNow(0), outcome: 'current', current: null },
  });
const lineDown = (request: TestRequest) => request.error(new ProgressEvent('error'));
const tooLarge = (request: TestRequest) =>
  request.flush(
    { type: 'about:blank', code: 'TOO_LARGE', status: 413, title: 'This is too large.', correlationId: 'c' },
    { status: 413, statusText: 'Too large' },
  );

/** One answer is on the device, not sent, and the candidate presses “Hand in”. */
async function handInWithAnswer(text: string) {
  store().answer('q1', { i1: text });
  TestBed.tick();
  press('Finish…');
  await pass(0);
  press('Hand in my answers');
  await pass(0);
}

describe('Handing in', () => {
  beforeEach(openExam);
  afterEach(close);

  it('closes the exam only after the server has every answer, however often a save fails', async () => {
    await handInWithAnswer('42');
    expect(page().textContent).toContain('Sending your last answers…');
    await save(lineDown);
    http.expectNone(submission);
    expect(page().textContent).toContain('Handed in on this device at');
    expect(page().textContent).toContain('Leave this page open until it says Sent.');
    await pass(5_000);
    await save(stored);
    await pass(5_000);
    http.expectOne(submission).flush(handedIn());
    await pass(10);
    expect(page().textContent).toContain('Sent.');
  });

  it('tells why an answer is not accepted, and lets the candidate decide', async () => {
    await handInWithAnswer('far too long');
    await save(tooLarge);
    http.expectNone(submission);
    expect(page().textContent).toContain('This is too large.');
    press('Hand in without these changes');
    await pass(0);
    await save(tooLarge);
    http.expectOne(submission).flush(handedIn());
    await pass(10);
    expect(page().textContent).toContain('Sent.');
    expect(page().textContent).toContain('We could not accept your last change');
  });

  it('does not say “Sent” while an answer is still on this device only, even when the deadline has closed the exam', async () => {
    await handInWithAnswer('42');
    await save(lineDown);
    document.dispatchEvent(new Event('visibilitychange'));
    http.expectOne('/api/attempts/a1').flush(attempt({ ...handedIn(), handedInBy: 'deadline' }));
    await pass(10);
    expect(page().querySelector('h1')?.textContent).toBe('Handing in your answers');
    await save(stored);
    expect(page().querySelector('h1')?.textContent).toBe('Your answers are handed in');
  });
});

describe('An invigilator', () => {
  const heard = (change: object, notices: object[] = []) => ({
    ...{ serverNow: minutesFromNow(0), notices },
    attempt: {
      id: 'a1',
      state: 'open',
      endsAt: minutesFromNow(30),
      pausedAt: null,
      pauseReason: null,
      addedMinutes: 0,
      repaidSeconds: 0,
      ...change,
    },
  });
  /** The page asks when it has loaded, and then every five seconds. */
  async function hear(news: object) {
    await pass(5_000);
    http.expectOne('/api/entries/e1/presence').flush(news);
    await pass(10);
  }
  const pause = () => heard({ pausedAt: minutesFromNow(0), pauseReason: 'A fire alarm' });

  beforeEach(openExam);
  afterEach(close);

  it('pauses: the questions are gone, the clock stands still, and an answer on its way is sent all the same', async () => {
    store().answer('q1', { i1: '42' });
    await hear(pause());
    expect(page().querySelector('h1')?.textContent).toBe('Your exam is paused');
    expect(page().textContent).toContain('A fire alarm');
    expect(page().querySelector('router-outlet')).toBeNull();
    expect(store().slots()).toEqual([]);
    await save(stored);
    const stands = page().querySelector('[role=timer]')?.textContent;
    await pass(3_000);
    expect(page().querySelector('[role=timer]')?.textContent).toBe(stands);
  });

  it('lets go on: the questions are back with every answer, and with the new end', async () => {
    store().answer('q1', { i1: '42' });
    await pass(1_000);
    await save(stored);
    await pass(4_000);
    http.expectOne('/api/entries/e1/presence').flush(pause());
    await hear(heard({ endsAt: minutesFromNow(45) }));
    http.expectOne('/api/attempts/a1').flush(attempt({ endsAt: minutesFromNow(45) }));
    await pass(10);
    expect(page().querySelector('router-outlet')).not.toBeNull();
    expect(store().answerOf('q1').value).toEqual({ i1: '42' });
    expect(page().querySelector('[role=timer]')?.getAttribute('aria-label')).toBe('Time left: 45 minutes');
  });

  it('adds time after the clock has run out on this device: the exam goes on', async () => {
    await hear(heard({ endsAt: minutesFromNow(0.05) }));
    await pass(4_000);
    expect(page().querySelector('h1')?.textContent).toBe('Time is up');
    http.expectOne('/api/attempts/a1').flush(attempt({ endsAt: minutesFromNow(10), addedMinutes: 10 }));
    await pass(3_100);
    expect(page().querySelector('[role=timer]')).not.toBeNull();
    expect(page().textContent).toContain('10 min added');
  });

  it('writes: the message stands above the exam until it is read', async () => {
    const notice = {
      id: 'n1',
      at: minutesFromNow(0),
      kind: 'message',
      words: 'Question 3: read “2025”.',
      minutes: null,
    };
    await hear(heard({}, [notice]));
    expect(page().textContent).toContain('Your invigilator writes: Question 3: read “2025”.');
    press('I have read it');
    await pass(10);
    http.expectOne('/api/entries/e1/notices/n1/reading').flush(null);
    expect(page().textContent).not.toContain('Question 3');
    await hear(heard({}, [notice])); // asked before the server had heard of it
    expect(page().textContent).not.toContain('Question 3');
  });
});

async function openExam() {
  jest.useFakeTimers();
  HTMLDialogElement.prototype.showModal = () => undefined; // jsdom has no modal dialogs
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
  http = TestBed.inject(HttpTestingController);
  fixture = TestBed.createComponent(AttemptPage);
  fixture.componentRef.setInput('attemptId', 'a1');
  TestBed.tick();
  http.expectOne('/api/attempts/a1').flush(attempt());
  await pass(10);
}

function close() {
  fixture.destroy();
  jest.useRealTimers();
}
