const MOST_BYTES = 512 * 1024;

/** Why a file is not even sent; null: it may be a credential. */
export function fileProblem({ name, size, type }: Pick<File, 'name' | 'size' | 'type'>): string | null {
  if (size === 0) return 'This file is empty.';
  if (size > MOST_BYTES) return 'This file is too large to be a credential.';
  if (/^(image|video|audio)\/|pdf$/.test(type) || /\.(png|jpe?g|svg|pdf|zip)$/i.test(name)) {
    return 'This is not a JSON file. Ask the holder for the credential file, or paste the link.';
  }
  return null;
}
