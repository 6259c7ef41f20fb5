/** The people of the demo whom these journeys follow. Their passwords exist in demos only. */
export const password = 'harbour lamp seven';

export const people = {
  administrator: 'astrid@vestholm.example',
  manager: 'ilse@vestholm.example',
  author: 'priya@vestholm.example',
  examiner: 'tomas@vestholm.example',
  board: ['maren@vestholm.example', 'rasmus@vestholm.example'],
  /** Their exams are open and not started. */
  kaja: 'kaja.dahl@mail.example',
  greta: 'greta.sommer@mail.example',
  hugo: 'hugo.martens@mail.example',
  /** Has handed in both exams. */
  amina: 'amina.yusuf@mail.example',
} as const;
