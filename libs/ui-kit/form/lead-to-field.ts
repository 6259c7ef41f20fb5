/**
 * Whoever sent a form that was refused is led to the first field that says why (WCAG 2.2, 3.3.1). Somebody who is writing
 * in a field meanwhile is left there, and so is everybody outside this form.
 */
export function leadToField(control: HTMLElement | null): void {
  const form = control?.closest('form, dialog');
  const at = document.activeElement;
  const hasJustSent = at === document.body || (at?.closest('button') && form?.contains(at));
  if (form && hasJustSent) control?.focus();
}
