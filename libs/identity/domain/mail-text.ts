export const mailKinds = ['member-invitation', 'candidate-account', 'credential-issued'] as const;
export type MailKind = (typeof mailKinds)[number];

export interface Placeholder {
  /** What stands there in a mail, for whoever writes the text. */
  readonly says: string;
  readonly sample: string;
  /** Without it the mail is of no use: the text cannot be kept. */
  readonly required: boolean;
}
export interface MailText {
  readonly subject: string;
  readonly text: string;
}
interface MailDesign {
  readonly title: string;
  /** When it is sent, and to whom. */
  readonly when: string;
  readonly placeholders: Readonly<Record<string, Placeholder>>;
  readonly standard: MailText;
}

const person = { says: 'The name of the person who gets the mail', sample: 'Kaja Dahl', required: false };
const organisation = { says: 'The name of your organisation', sample: 'Your organisation', required: false };
const invitationLink = {
  says: 'The link that opens once, within 14 days',
  sample: 'https://assay.example/invitation/9vK2…',
  required: true,
};

/** Every mail that an organisation sends. What may stand in each is a closed list, so that no text can ask for more. */
export const mailDesigns: Readonly<Record<MailKind, MailDesign>> = {
  'member-invitation': {
    title: 'Invitation of a member',
    when: 'Sent when you invite a person, or invite them again.',
    placeholders: { name: person, organisation, link: invitationLink },
    standard: {
      subject: '{organisation}: You are invited to work with us',
      text:
        'Hello {name},\n\n{organisation} uses Assay and has invited you to work with us. Open this link within ' +
        '14 days to choose a password and sign in:\n\n{link}\n\nIf you did not expect this, ask {organisation}.\n',
    },
  },
  'candidate-account': {
    title: 'Account of a candidate',
    when: 'Sent when a candidate with an e-mail address is entered for the first time.',
    placeholders: { name: person, organisation, link: invitationLink },
    standard: {
      subject: '{organisation}: Your account for exams, results and credentials',
      text:
        'Hello {name},\n\n{organisation} has entered you for an exam. Open this link within 14 days to choose a ' +
        'password and sign in. You find your exams, results and credentials there:\n\n{link}\n\n' +
        'If you did not expect this, ask {organisation}.\n',
    },
  },
  'credential-issued': {
    title: 'Credential issued',
    when: 'Sent to the holder when the award board has confirmed the result and the credential was signed.',
    placeholders: {
      name: person,
      organisation,
      title: { says: 'The microcredential', sample: 'Python for data work', required: false },
      link: {
        says: 'The place of the credential; it opens for the holder alone',
        sample: 'https://assay.example/wallet/2f81…',
        required: true,
      },
    },
    standard: {
      subject: 'Your credential: {title}',
      text:
        'Hello {name},\n\n{organisation} has issued your credential “{title}”.\n\nOpen it: {link}\n\n' +
        'It is yours to keep. Download the credential file there, and pass its link on to whom you like; ' +
        'nobody else can see it until you do.\n',
    },
  },
};

const MAX_SUBJECT = 150;
const MAX_TEXT = 4000;
const PLACEHOLDER = /\{([^{}]*)\}/g;
/** A line break in a subject would begin another header of the mail (RFC 5322 §2.2). */
const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_LINES = /(?![\n\t])\p{Cc}/u;

/** What keeps a text from being used, by field. */
export function mailTextProblems(kind: MailKind, { subject, text }: MailText): { field: string; message: string }[] {
  const problem = (field: string, ...messages: (string | false)[]) =>
    messages.filter((message) => message !== false).map((message) => ({ field, message }));
  return [
    ...problem(
      'subject',
      subject.trim() === '' && 'Write a subject.',
      subject.length > MAX_SUBJECT && `Use at most ${MAX_SUBJECT} characters.`,
      CONTROL.test(subject) && 'A subject is one line.',
      unknownIn(kind, subject),
    ),
    ...problem(
      'text',
      text.trim() === '' && 'Write a text.',
      text.length > MAX_TEXT && `Use at most ${MAX_TEXT} characters.`,
      CONTROL_BUT_LINES.test(text) && 'There is a character here that cannot be shown.',
      unknownIn(kind, text),
      missingIn(kind, text),
    ),
  ];
}

function unknownIn(kind: MailKind, text: string): string | false {
  const known = Object.keys(mailDesigns[kind].placeholders);
  const unknown = [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '').find((name) => !known.includes(name));
  if (unknown === undefined) return false;
  return `{${unknown}} means nothing in this mail. You can use ${known.map((name) => `{${name}}`).join(', ')}.`;
}

function missingIn(kind: MailKind, text: string): string | false {
  const { placeholders } = mailDesigns[kind];
  const missing = Object.keys(placeholders).filter(
    (name) => placeholders[name]?.required && !text.includes(`{${name}}`),
  );
  return missing.length > 0 && `The text needs ${missing.map((name) => `{${name}}`).join(' and ')}.`;
}

/**
 * Plain text with its places filled. A value is put in as it is and not looked at again, so a name with braces stays a
 * name; in the subject every line break and control character of a value becomes a space.
 */
export function fillMail(template: MailText, values: Readonly<Record<string, string>>): MailText {
  const fill = (text: string, clean: (value: string) => string) =>
    text.replace(PLACEHOLDER, (whole, name: string) => (name in values ? clean(values[name] ?? '') : whole));
  const oneLine = (value: string) => value.replace(/\p{Cc}+/gu, ' ').trim();
  return { subject: oneLine(fill(template.subject, oneLine)), text: fill(template.text, (value) => value) };
}

export function sampleValues(kind: MailKind, organisationName: string): Record<string, string> {
  const samples = Object.entries(mailDesigns[kind].placeholders).map(([name, { sample }]) => [name, sample] as const);
  return { ...Object.fromEntries(samples), organisation: organisationName };
}
