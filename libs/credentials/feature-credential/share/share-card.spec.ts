import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PublicCredential } from '@assay/credentials/contract';
import { ShareCard } from './share-card';

const held = {
  heldId: '8c3ad8f0-0f7c-4c33-8a4e-7d1f1b3c9d53',
  link: 'https://assay.example/c/kZq0wL2vT8mN4rY6uB1cD3eF5gH7iJ9k',
  file: '/api/wallet/8c3ad8f0-0f7c-4c33-8a4e-7d1f1b3c9d53/file',
} as PublicCredential;

function open(credential: PublicCredential) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  const fixture = TestBed.createComponent(ShareCard);
  fixture.componentRef.setInput('credential', credential);
  const changed: PublicCredential[] = [];
  fixture.componentInstance.changed.subscribe((one) => changed.push(one));
  TestBed.tick();
  return { page: fixture.nativeElement as HTMLElement, changed, fixture };
}

describe('sharing a credential', () => {
  it('shows others the code, the link and the file, and nothing to change', () => {
    const { page } = open({ ...held, heldId: null });
    expect(page.querySelector('svg')?.getAttribute('aria-label')).toBe(
      'QR code with the link to check this credential',
    );
    expect(page.querySelector('a[download]')?.getAttribute('href')).toBe(held.file);
    expect(page.textContent).not.toContain('Change…');
  });

  it('tells its holder that nobody can see it while there is no link, and makes one', async () => {
    const { page, changed, fixture } = open({ ...held, link: null });
    expect(page.textContent).toContain('Nobody else can see it');
    expect(page.querySelector('svg')).toBeNull();
    page.querySelector<HTMLButtonElement>('button.primary')?.click();
    TestBed.inject(HttpTestingController)
      .expectOne({ method: 'POST', url: `/api/wallet/${held.heldId}/link` })
      .flush(held);
    await fixture.whenStable();
    expect(changed).toEqual([held]);
  });
});
