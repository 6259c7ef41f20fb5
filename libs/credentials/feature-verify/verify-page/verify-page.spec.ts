import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { VerificationAnswer } from '@assay/credentials/contract';
import { problemInterceptor } from '@assay/platform/data';
import { VerifyPage } from './verify-page';

const parts = ['integrity', 'issuer', 'status', 'dates', 'holder'] as const;
const withdrawn: VerificationAnswer = {
  verdict: 'withdrawn',
  sentence: 'Genuine, but withdrawn on 3 May 2026',
  unreadable: null,
  checkedAt: '2026-06-01T09:14:00Z',
  findings: parts.map((part) => ({
    ...{ part, code: 'X', title: `About ${part}`, detail: 'A reason.' },
    state: part === 'status' ? 'failed' : 'passed',
  })),
  credential: null,
};

function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
  });
  const fixture = TestBed.createComponent(VerifyPage);
  document.body.append(fixture.nativeElement);
  TestBed.tick();
  const page = fixture.nativeElement as HTMLElement;
  const paste = (link: string) => {
    const input = page.querySelector('input[type=url]') as HTMLInputElement;
    input.value = link;
    input.dispatchEvent(new Event('input'));
    page.querySelector('form')?.dispatchEvent(new Event('submit'));
    TestBed.tick();
  };
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve)); // the answer reaches the page
    TestBed.tick();
    await fixture.whenStable();
  };
  return { page, paste, settle, http: TestBed.inject(HttpTestingController) };
}

describe('checking a credential', () => {
  it('puts the verdict first, with the focus on it, and each finding with its state in words', async () => {
    const { page, paste, settle, http } = open();
    paste(' https://assay.example/c/abc ');
    await settle();
    const asked = http.expectOne('/api/verify');
    expect(asked.request.body).toEqual({ link: 'https://assay.example/c/abc' });
    asked.flush(withdrawn);
    await settle();
    expect(document.activeElement?.textContent).toBe('Genuine, but withdrawn on 3 May 2026');
    expect(page.querySelector('.verdict')?.textContent).toContain('4 of 5 checks passed.');
    expect(page.querySelector('li.bad')?.textContent).toContain('Failed: About status');
  });

  it('answers what was handed in last, however long an earlier check takes', async () => {
    const { page, paste, settle, http } = open();
    paste('https://assay.example/c/first');
    await settle();
    const first = http.expectOne('/api/verify');
    paste('https://assay.example/c/second');
    await settle();
    const second = http.expectOne((request) => request.body.link === 'https://assay.example/c/second');
    second.flush(withdrawn);
    await settle();
    first.flush({ ...withdrawn, verdict: 'genuine', sentence: 'Genuine, and valid today' });
    await settle();
    expect(page.querySelector('.verdict h2')?.textContent).toBe('Genuine, but withdrawn on 3 May 2026');
  });

  it('says beside the field that there is no link, and asks nobody', () => {
    const { page, paste, http } = open();
    paste('  ');
    expect(page.querySelector('.error')?.textContent).toContain('Paste the link that you were given.');
    http.expectNone('/api/verify');
  });

  it('gives the reason when there is nothing to see at a link', async () => {
    const { page, paste, settle, http } = open();
    paste('https://assay.example/c/abc');
    await settle();
    const problem = { type: 'about:blank', status: 404, code: 'NO_CREDENTIAL_AT_LINK', correlationId: '1' };
    const title = 'There is no credential to see at this link.';
    http.expectOne('/api/verify').flush({ ...problem, title }, { status: 404, statusText: 'Not Found' });
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain(title);
  });
});
