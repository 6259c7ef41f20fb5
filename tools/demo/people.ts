import type { NewOrganisation } from './play/organisation';

/** One password for all accounts of a demo; it is told at the start, and exists in demos only. */
export const demoPassword = 'harbour lamp seven';

export const vestholm: NewOrganisation = {
  slug: 'vestholm-skills-institute',
  name: 'Vestholm Skills Institute',
  shortName: 'VSI',
  country: 'DK',
  timeZone: 'Europe/Copenhagen',
  website: 'https://vestholm.example',
  people: [
    { name: 'Astrid Lund', email: 'astrid@vestholm.example', roles: ['administrator'] },
    { name: 'Ilse Varga', email: 'ilse@vestholm.example', roles: ['exam-manager'] },
    { name: 'Priya Lindqvist', email: 'priya@vestholm.example', roles: ['author'] },
    { name: 'Henrik Storm', email: 'henrik@vestholm.example', roles: ['reviewer'] },
    { name: 'Jonas Weber', email: 'jonas@vestholm.example', roles: ['invigilator'] },
    { name: 'Tomas Brandt', email: 'tomas@vestholm.example', roles: ['examiner'] },
    { name: 'Signe Aalto', email: 'signe@vestholm.example', roles: ['senior-examiner'] },
    { name: 'Maren Holt', email: 'maren@vestholm.example', roles: ['award-board-member'] },
    { name: 'Rasmus Toft', email: 'rasmus@vestholm.example', roles: ['award-board-member'] },
  ],
};

export const nordhavn: NewOrganisation = {
  slug: 'nordhavn-chamber',
  name: 'Nordhavn Chamber of Skilled Trades',
  shortName: 'NCST',
  country: 'IE',
  timeZone: 'Europe/Dublin',
  website: 'https://nordhavn.example',
  people: [
    { name: 'Brona Keane', email: 'brona@nordhavn.example', roles: ['administrator', 'exam-manager', 'author'] },
    { name: 'Declan Moore', email: 'declan@nordhavn.example', roles: ['examiner'] },
    { name: 'Orla Fitzgerald', email: 'orla@nordhavn.example', roles: ['award-board-member'] },
    { name: 'Siobhan Walsh', email: 'siobhan@nordhavn.example', roles: ['award-board-member'] },
  ],
};

export interface DemoCandidate {
  readonly number: string;
  readonly name: string;
  readonly email: string;
  /** From 0 to 1: how well this person knows the subject. */
  readonly ability: number;
  readonly extraTimePercent: number;
}

const names = [
  'Amina Yusuf', 'Bjarne Olsen', 'Clara Nyberg', 'Daniel Okafor', 'Eva Lindholm', 'Farid Haddad', 'Greta Sommer',
  'Hugo Martens', 'Ida Kjeldsen', 'Jakub Nowak', 'Karin Sandvik', 'Liam Byrne', 'Maja Petrova', 'Noah Jensen',
  'Oona Virtanen', 'Pedro Alves', 'Quinn Daly', 'Rosa Marino', 'Stefan Ilic', 'Tilde Bach', 'Umut Kaya',
  'Vera Horvat', 'Willem Bakker', 'Ximena Ruiz', 'Yara Haddad',
]; // prettier-ignore

/** Spread from those who need more time to those who know it all; every eighth has extra time. */
export function demoCandidates(count: number): DemoCandidate[] {
  return names.slice(0, count).map((name, index) => ({
    number: `${5820 + index * 7}-${initials(name)}`,
    name,
    email: `${name.toLowerCase().replace(' ', '.')}@mail.example`,
    ability: Math.round((1 - (index % 10) * 0.085) * 100) / 100,
    extraTimePercent: index % 8 === 3 ? 25 : 0,
  }));
}

const initials = (name: string) =>
  name
    .split(' ')
    .map((word) => word[0])
    .join('');
