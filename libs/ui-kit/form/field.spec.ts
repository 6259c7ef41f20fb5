import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Field, FieldControl } from './field';

@Component({
  imports: [Field, FieldControl],
  template: `
    <form>
      <assay-field label="Name" [error]="name()"><input assayControl /></assay-field>
      <assay-field label="E-mail" [error]="email()"><input assayControl /></assay-field>
      <button>Send</button>
    </form>
  `,
})
class Host {
  readonly name = signal<string | null>(null);
  readonly email = signal<string | null>(null);
}

async function open() {
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const [name, email] = fixture.nativeElement.querySelectorAll('input') as HTMLInputElement[];
  const send = fixture.nativeElement.querySelector('button') as HTMLButtonElement;
  return { fixture, host: fixture.componentInstance, name, email, send };
}

describe('a form that was refused', () => {
  it('leads from its button to the first field that says why', async () => {
    const { fixture, host, name, send } = await open();
    send.focus();
    host.name.set('Write a name.');
    host.email.set('Write an address.');
    await fixture.whenStable();

    expect(document.activeElement).toBe(name);
    expect(name?.getAttribute('aria-invalid')).toBe('true');
  });

  it('leads there again after a second try', async () => {
    const { fixture, host, email, send } = await open();
    host.email.set('Write an address.');
    await fixture.whenStable();
    host.email.set(null);
    await fixture.whenStable();
    send.focus();
    host.email.set('Write an address.');
    await fixture.whenStable();

    expect(document.activeElement).toBe(email);
  });

  it('leaves somebody alone who is writing in another field', async () => {
    const { fixture, host, email } = await open();
    email?.focus();
    host.name.set('Write a name.');
    await fixture.whenStable();

    expect(document.activeElement).toBe(email);
  });
});
