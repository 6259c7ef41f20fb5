import { chanceOf, normal } from '../play/chance';

export interface Person {
  readonly number: string;
  readonly name: string;
  /** Whoever has one gets an account; the others sit with the code of the day. */
  readonly email: string | null;
  /** In logits: 0 answers half of the middling questions. */
  readonly ability: number;
  readonly extraTimePercent: number;
}

const given = [
  'Amina', 'Bjarne', 'Clara', 'Daniel', 'Eva', 'Farid', 'Greta', 'Hugo', 'Ida', 'Jakub', 'Karin', 'Liam', 'Maja',
  'Noah', 'Oona', 'Pedro', 'Quinn', 'Rosa', 'Stefan', 'Tilde', 'Umut', 'Vera', 'Willem', 'Ximena', 'Yara', 'Zoran',
  'Anders', 'Beatriz', 'Casper', 'Dilan', 'Emil', 'Freja', 'Goran', 'Hanna', 'Iben', 'Jonas', 'Kofi', 'Lina', 'Mads',
  'Nadia', 'Oskar', 'Petra',
]; // prettier-ignore
const family = [
  'Olsen', 'Nyberg', 'Okafor', 'Lindholm', 'Haddad', 'Sommer', 'Martens', 'Kjeldsen', 'Nowak', 'Sandvik', 'Byrne',
  'Petrova', 'Jensen', 'Virtanen', 'Alves', 'Daly', 'Marino', 'Ilic', 'Bach', 'Kaya', 'Horvat', 'Bakker', 'Ruiz',
  'Yusuf', 'Friis', 'Moreau', 'Larsen', 'Abebe', 'Rossi', 'Kowalska', 'Holm', 'Singh', 'Dahlgren', 'Mensah', 'Vogel',
]; // prettier-ignore

/** Signs in by the start page of a demo: holds a credential, and has an exam that is open. */
export const kaja: Person = {
  number: '4471-KD',
  name: 'Kaja Dahl',
  email: 'kaja.dahl@mail.example',
  ability: 2.9,
  extraTimePercent: 25,
};

/** Holders whose credentials an employer finds revoked and expired. */
export const hugo: Person = {
  number: '4483-HM',
  name: 'Hugo Martens',
  email: 'hugo.martens@mail.example',
  ability: 2.9,
  extraTimePercent: 0,
};
export const ida: Person = {
  number: '3128-IK',
  name: 'Ida Kjeldsen',
  email: 'ida.kjeldsen@mail.example',
  ability: 2.9,
  extraTimePercent: 0,
};

/** The same people in every run; nobody has the name or the number of somebody else. */
export function crowd(count: number, seed: string, firstNumber: number): Person[] {
  const chance = chanceOf(seed);
  const offset = Math.floor(chance() * given.length);
  return Array.from({ length: count }, (_, index) => {
    const first = given[(offset + index) % given.length] as string;
    const last = family[(offset + index * 3 + Math.floor(index / given.length)) % family.length] as string;
    return {
      number: `${firstNumber + index * 3}-${first[0]}${last[0]}`,
      name: `${first} ${last}`,
      email: null,
      ability: 0.65 + normal(chance) * 1.05,
      extraTimePercent: chance() < 0.1 ? 25 : 0,
    };
  });
}
