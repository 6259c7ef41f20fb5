/**
 * Everything that takes letters. The code editor's field is neither a textarea nor editable content: it is a text box by
 * its role alone (EditContext).
 */
const FIELDS = [
  'textarea',
  'select',
  'input:not([type=radio], [type=checkbox], [type=button], [type=range])',
  '[contenteditable]:not([contenteditable=false])',
  '[role=textbox]',
  '[role=combobox]',
  '.monaco-editor',
  '[role=grid]',
].join(', ');

/** Whether a key belongs to what is being written: then it is no shortcut (WCAG 2.2, 2.1.4). */
export function isTyping({ target }: Event): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}
