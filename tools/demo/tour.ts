import type { DemoTour } from '@assay/platform/contract';
import { demoPassword } from './people';
import { kaja } from './world/cast';

type Person = DemoTour['people'][number];

/** Whom a stranger can be within an hour, and what each of them sees first. */
const people: readonly Person[] = [
  {
    name: kaja.name,
    email: kaja.email ?? '',
    role: 'Candidate',
    first: 'Sits an exam in Python now, with 25 % extra time; holds a credential in data analytics, with her result.',
  },
  {
    name: 'Priya Lindqvist',
    email: 'priya@vestholm.example',
    role: 'Author',
    first: 'Writes items, tries their marking, and sees which ones candidates answer strangely.',
  },
  {
    name: 'Ilse Varga',
    email: 'ilse@vestholm.example',
    role: 'Exam manager',
    first: 'Puts a form together, plans a sitting, and analyses the results of three weeks ago.',
  },
  {
    name: 'Jonas Weber',
    email: 'jonas@vestholm.example',
    role: 'Invigilator',
    first: 'Watches over the written exam of this week: states, time left, messages.',
  },
  {
    name: 'Tomas Brandt',
    email: 'tomas@vestholm.example',
    role: 'Examiner',
    first: 'Marks the written answers in Python that still wait, by a rubric and without names.',
  },
  {
    name: 'Siobhan Walsh',
    email: 'siobhan@nordhavn.example',
    role: 'Award board',
    first: 'Gives the last signature under the results of the cleaning exam; credentials are issued then.',
  },
  {
    name: 'Astrid Lund',
    email: 'astrid@vestholm.example',
    role: 'Administrator',
    first: 'Invites members, sets the name, logo and colours, and rotates the signing key.',
  },
];

export const tour = (links: DemoTour['links']): DemoTour => ({ password: demoPassword, people: [...people], links });
