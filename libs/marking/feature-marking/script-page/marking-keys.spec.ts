import { levelForKey, markingKey } from './marking-keys';

const press = (key: string, target: HTMLElement = document.body, change: KeyboardEventInit = {}) => {
  if (target !== document.body) document.body.append(target);
  let meaning: ReturnType<typeof markingKey> = null;
  const listen = (event: KeyboardEvent) => (meaning = markingKey(event, true));
  document.addEventListener('keydown', listen, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...change }));
  return meaning;
};
const element = (html: string) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
};

describe('the keys of marking', () => {
  it('award, refer, undo and save', () => {
    expect(press('2')).toEqual({ digit: 2 });
    expect(press('r')).toBe('refer');
    expect(press('Z')).toBe('undo');
    expect(press('Enter')).toBe('save');
  });

  it('work on a level that has the focus', () => {
    expect(press('3', element('<input type="radio">'))).toEqual({ digit: 3 });
    expect(press('Enter', element('<input type="radio">'))).toBe('save');
  });

  it('leave alone whoever is writing a comment', () => {
    expect(press('r', element('<textarea></textarea>'))).toBeNull();
    expect(press('2', element('<input class="input">'))).toBeNull();
    expect(press('Enter', element('<textarea></textarea>'))).toBeNull();
  });

  it('leave Enter to the button or link that has the focus, and combinations to the browser', () => {
    expect(press('Enter', element('<button>Refer</button>'))).toBeNull();
    expect(press('r', document.body, { ctrlKey: true })).toBeNull();
  });

  it('can be turned off, apart from Enter (WCAG 2.2, 2.1.4)', () => {
    expect(markingKey(new KeyboardEvent('keydown', { key: 'z' }), false)).toBeNull();
    expect(markingKey(new KeyboardEvent('keydown', { key: 'Enter' }), false)).toBe('save');
  });

  it('mean the level with that many marks, or the level at that place', () => {
    const levels = ['0', '1.5', '3'].map((marks) => ({ marks, label: marks }));
    const criterion = { partId: 'c', title: '', outcomeId: '', levels };

    expect(levelForKey(criterion, 3)?.marks).toBe('3');
    expect(levelForKey(criterion, 1)?.marks).toBe('1.5');
    expect(levelForKey(criterion, 7)).toBeNull();
  });
});
