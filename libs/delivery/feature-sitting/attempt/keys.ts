/** No shortcut while typing in a field. */
export function isTyping({ target }: Event): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isTextInput = target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type);
  return isTextInput || target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
