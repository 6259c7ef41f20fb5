export function isEmpty(text: string | null): boolean {
  return text === null || text.trim() === '';
}

export function isWebAddress(text: string | null): boolean {
  return text !== null && /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text);
}
