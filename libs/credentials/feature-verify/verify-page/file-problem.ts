const MOST_BYTES = 512 * 1024;
export const NO_ATTACHMENT =
  'No credential is attached to this PDF. Save the attachment from your PDF reader, or ask the holder for the file.';

/** A certificate of ours holds the credential inside it. */
export const isCertificate = ({ name, type }: Pick<File, 'name' | 'type'>): boolean =>
  type === 'application/pdf' || /\.pdf$/i.test(name);

/** Why a file is not even sent; null: it may be a credential. */
export function fileProblem({ name, size, type }: Pick<File, 'name' | 'size' | 'type'>): string | null {
  if (size === 0) return 'This file is empty.';
  if (size > MOST_BYTES) return 'This file is too large to be a credential.';
  if (/^(image|video|audio)\//.test(type) || /\.(png|jpe?g|svg|zip)$/i.test(name)) {
    return 'This is no credential file and no certificate. Ask the holder for one of the two, or paste the link.';
  }
  return null;
}
