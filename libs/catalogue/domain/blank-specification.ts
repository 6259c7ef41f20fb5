import type { Specification } from './specification';

/** A new draft: nothing claimed that nobody has thought about, and the two conditions that hold everywhere. */
export function blankSpecification(title: string, awardingBody: string, countryCode: string): Specification {
  return {
    title,
    description: '',
    language: 'en',
    countryCode,
    region: null,
    awardingBodies: [{ name: awardingBody, registration: null, website: null }],
    eqfLevel: null,
    nqf: null,
    ects: null,
    hours: null,
    participation: null,
    qualityAssurance: null,
    components: [],
    outcomes: [],
    blueprint: [],
    awardRule: [{ kind: 'each-outcome' }, { kind: 'award-board' }],
    prerequisites: null,
    supervision: null,
    grading: null,
    stackability: null,
    furtherInformation: null,
    validity: { from: null, until: null, credentialMonths: null },
  };
}
