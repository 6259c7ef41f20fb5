import { HttpResponse, provideHttpClient, withInterceptors, type HttpInterceptorFn } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  addPart,
  interactionKinds,
  itemProblems,
  newItem,
  type InteractionKind,
  type ItemContent,
} from '@assay/item-bank/domain';
import { rehearsalRoutes, type Toolchains } from '@assay/item-bank/contract';
import { of } from 'rxjs';
import { SheetCanvas } from '../sheet/sheet-canvas';
import { ItemStore } from '../state/item-store';
import { RehearsalStore } from '../state/rehearsal-store';
import { ShownProgram } from '../task/shown-program';
import { Settings } from './settings';

const installed: Toolchains = {
  ...{ ok: true, assurance: 'namespace', problems: [] },
  toolchains: [{ language: 'python', version: '3.11.2' }],
};
const server: HttpInterceptorFn = (request, next) =>
  request.url.endsWith(rehearsalRoutes.toolchains) ? of(new HttpResponse({ body: installed })) : next(request);

/** The settings of one new part; only what reaches a server is left out of the store. */
async function open(kind: InteractionKind) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([server])),
      provideHttpClientTesting(),
      ItemStore,
      RehearsalStore,
      ShownProgram,
    ],
  });
  const store = TestBed.inject(ItemStore);
  const content = signal<ItemContent>(addPart(newItem('Sales', 'en'), kind));
  const part = () => content().delivery.interactions[0]!;
  Object.assign(store, {
    content,
    canWrite: signal(true),
    outcomes: signal([]),
    problems: () => itemProblems(content()),
    blocking: () => itemProblems(content()).filter(({ severity }) => severity === 'blocks'),
    selectedPart: () => ({
      interaction: part(),
      scheme: content().secret.schemes[part().id],
      number: 1,
    }),
    change: (edit: (before: ItemContent) => ItemContent) => content.update(edit),
  });
  const fixture = TestBed.createComponent(Settings);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const field = (label: string) => {
    const found = [...page.querySelectorAll('label')].find((each) => each.textContent?.trim().startsWith(label));
    return found?.querySelector<HTMLInputElement>('input, select, textarea');
  };
  const write = async (label: string, typed: string, event: 'change' | 'input' = 'change') => {
    const control = field(label)!;
    control.value = typed;
    control.dispatchEvent(new Event(event));
    await fixture.whenStable();
  };
  /** WCAG 2.2, 3.3.1: what is wrong is said in text, and the control points to it. */
  const said = (label: string) => {
    const control = field(label);
    const ids = control?.getAttribute('aria-describedby')?.split(' ') ?? [];
    return control?.getAttribute('aria-invalid') === 'true'
      ? ids.map((id) => page.querySelector(`#${id}`)?.textContent?.trim()).join(' ')
      : null;
  };
  /** Those of a task are on four pages, one at a time. */
  const besideFields = async () => {
    const views = page.querySelectorAll<HTMLButtonElement>('[aria-label="Of the task"] button');
    const words: string[] = [];
    for (const view of views.length > 0 ? views : [null]) {
      view?.click();
      await fixture.whenStable();
      words.push(...problemsIn(page));
    }
    return [...words, ...(await besideTheWorkbook())].join(' ');
  };
  /** The fields of a workbook stand with it, on the canvas. */
  const besideTheWorkbook = async () => {
    const workbook = part();
    if (workbook.kind !== 'spreadsheet') return [];
    const canvas = TestBed.createComponent(SheetCanvas);
    canvas.componentRef.setInput('of', workbook);
    await canvas.whenStable();
    return problemsIn(canvas.nativeElement as HTMLElement);
  };
  return { page, said, write, content, besideFields };
}

const problemsIn = (page: HTMLElement) =>
  [...page.querySelectorAll('assay-field-problem')].map((each) => each.textContent ?? '');

describe('the settings of a part', () => {
  it('say beside the field that a right answer is not a number, until it is one', async () => {
    const { said, write } = await open('numeric');
    expect(said('Right answer')).toBe('Give the right answer.');
    await write('Right answer', 'abc');
    expect(said('Right answer')).toBe('Write a number with a decimal point, such as 9.50.');
    await write('Right answer', '9.50');
    expect(said('Right answer')).toBeNull();
  });

  it('say beside the field that an answer cannot be off by less than nothing', async () => {
    const { said, write } = await open('numeric');
    await write('Right answer', '9.50');
    await write('Accept within', '-3');
    expect(said('Accept within')).toBe('Write how far an answer may be off, such as 0.005.');
    expect(said('Right answer')).toBeNull();
  });

  it('say beside the marks what marks look like', async () => {
    const { said, write } = await open('numeric');
    await write('Marks', 'two', 'input');
    expect(said('Marks')).toBe('Write marks such as 2 or 0.5.');
  });

  it.each(['choice', 'order', 'match', 'inlineChoice', 'numeric'] as const)(
    'ask for the outcome where it is chosen: %s',
    async (kind) => {
      const { said } = await open(kind);
      expect(said('Outcome')).toBe('Say which outcome this gives evidence of.');
    },
  );

  it.each(interactionKinds)(
    'show every problem of the marking beside its field, not only in the list: %s',
    async (kind) => {
      const beside = await (await open(kind)).besideFields();
      const listed = itemProblems(addPart(newItem('Sales', 'en'), kind)).filter(
        ({ severity, field }) => severity === 'blocks' && field !== 'prompt',
      );
      for (const { sentence } of listed) expect(beside).toContain(sentence);
    },
  );

  it('lead to the page of a task on which something is missing', async () => {
    const { page } = await open('code');
    const views = [...page.querySelectorAll('[aria-label="Of the task"] button')];
    expect(views.map((view) => view.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Task',
      'Checks, something is missing',
      'Solutions, something is missing',
      'Examiner',
    ]);
  });

  it('keep what was typed in one field when the next is written before the page is drawn again', async () => {
    const { page, content } = await open('inlineChoice');
    const [first, second] = [...page.querySelectorAll<HTMLInputElement>('assay-inline-gaps input.input')];
    for (const [field, words] of [
      [first!, 'lower'],
      [second!, 'higher'],
    ] as const) {
      field.value = words;
      field.dispatchEvent(new Event('input'));
    }
    expect(content().delivery.interactions[0]).toMatchObject({
      gaps: [{ options: [{ text: 'lower' }, { text: 'higher' }] }],
    });
  });
});
