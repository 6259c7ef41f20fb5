import { isTyping } from './typing';

function keyIn(markup: string): KeyboardEvent {
  document.body.innerHTML = markup;
  const event = new KeyboardEvent('keydown', { key: 'f', bubbles: true });
  (document.querySelector('[data-here]') ?? document.body).dispatchEvent(event);
  return event;
}

describe('A key', () => {
  it.each([
    ['a text field', '<input data-here>'],
    ['a long answer', '<textarea data-here></textarea>'],
    ['rich text', '<div contenteditable="true"><p data-here>x</p></div>'],
    ['the code editor, whose field is a text box by its role alone', '<div role="textbox" data-here></div>'],
    ['any other place in the code editor', '<div class="monaco-editor"><div data-here></div></div>'],
  ])('belongs to what is written in %s', (_, markup) => {
    expect(isTyping(keyIn(markup))).toBe(true);
  });

  it.each([
    ['a choice', '<input type="radio" data-here>'],
    ['a button', '<button data-here></button>'],
    ['the page', '<main data-here></main>'],
  ])('is a shortcut on %s', (_, markup) => {
    expect(isTyping(keyIn(markup))).toBe(false);
  });
});
