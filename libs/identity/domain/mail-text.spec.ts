import { fillMail, mailDesigns, mailKinds, mailTextProblems, sampleValues } from './mail-text';

const messages = (subject: string, text: string) =>
  mailTextProblems('member-invitation', { subject, text }).map(({ field, message }) => `${field}: ${message}`);

describe('The text of a mail', () => {
  it('has a standard for every kind, which may be used as it is and has every place filled', () => {
    for (const kind of mailKinds) {
      expect({ kind, problems: mailTextProblems(kind, mailDesigns[kind].standard) }).toEqual({ kind, problems: [] });
      const { subject, text } = fillMail(mailDesigns[kind].standard, sampleValues(kind, 'Vestholm Skills Institute'));
      expect(`${subject}${text}`).not.toMatch(/[{}]/);
    }
  });

  it('keeps its link: without it the person cannot come in', () => {
    expect(messages('Welcome', 'Hello {name}.')).toEqual(['text: The text needs {link}.']);
  });

  it('may ask for what is on its list, and nothing else', () => {
    expect(messages('Welcome', '{link} {password}')).toEqual([
      'text: {password} means nothing in this mail. You can use {name}, {organisation}, {link}.',
    ]);
  });

  it('has a subject of one line, so that nothing can be added to the head of the mail (RFC 5322, 2.2)', () => {
    expect(messages('Hello\r\nBcc: all@mail.example', '{link}')).toEqual(['subject: A subject is one line.']);
    const filled = fillMail({ subject: 'Welcome {name}', text: '{name}' }, { name: 'Kaja\r\nBcc: all@mail.example' });
    expect(filled.subject).toBe('Welcome Kaja Bcc: all@mail.example');
  });

  it('never reads a value as a place: a name in braces stays a name', () => {
    expect(fillMail({ subject: 'x', text: '{name} {link}' }, { name: '{link}', link: 'https://a.example' }).text).toBe(
      '{link} https://a.example',
    );
  });
});
