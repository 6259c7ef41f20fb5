import {
  awardRuleSentences,
  componentKindWords,
  levelSentences,
  levelStanding,
  nationalLevelSentence,
  participationTerms,
  qualityAssuranceLabels,
  stackabilityLabels,
  supervisionLabels,
  workloadSentence,
  type Specification,
} from '@assay/catalogue/domain';
import type { Achievement, Alignment, Profile } from './achievement-credential';
import type { CredentialFacts } from './build-credential';
import { asMarkdownList, webAddress } from './narrative';
import {
  alignmentTypes,
  assessmentTypeAddress,
  eqfLevelAddress,
  isPartialQualification,
  qualityAssuranceScheme,
  supervisionScheme,
  volumeOfLearning,
} from './vocabulary';

/** The microcredential itself, in the words of the specification version under which it was awarded. */
export function describeAchievement(
  { versionId, version, code, content }: CredentialFacts['specification'],
  issuer: CredentialFacts['issuer'],
): Achievement {
  const creator = awardingBody(content, issuer);
  return {
    id: `urn:uuid:${versionId}`,
    type: ['Achievement'],
    achievementType: 'MicroCredential',
    version: String(version),
    humanCode: code,
    name: content.title,
    description: content.description || content.title,
    inLanguage: content.language,
    ...(content.ects !== null && { creditsAvailable: content.ects }),
    ...(creator && { creator }),
    criteria: criteria(content),
    alignment: [
      ...levels(content),
      workload(content),
      ...assessments(content),
      ...participation(content),
      ...supervision(content),
      ...qualityAssurance(content),
      ...stackability(content),
    ],
    resultDescription: content.outcomes.map((outcome) => ({
      id: `urn:uuid:${outcome.id}`,
      type: ['ResultDescription'],
      name: `${outcome.code} ${outcome.statement}`,
      resultType: 'Status',
      allowedValue: ['Met', 'Not met'],
      requiredValue: 'Met',
    })),
  };
}

/** The rule as sentences that a reader can follow: what was executed is what is written. */
function criteria(content: Specification): Achievement['criteria'] {
  const more = webAddress(content.furtherInformation);
  const sentences = [
    ...awardRuleSentences(content.awardRule, content),
    content.prerequisites ? `Prerequisites: ${content.prerequisites}` : 'There are no prerequisites.',
    content.grading,
    more === null ? content.furtherInformation : null,
  ];
  return {
    ...(more !== null && { id: more }),
    narrative: asMarkdownList(sentences.filter((sentence) => sentence !== null)),
  };
}

function levels(content: Specification): Alignment[] {
  const { eqfLevel, nqf } = content;
  const found: Alignment[] = [];
  if (eqfLevel !== null) {
    found.push({
      type: ['Alignment'],
      targetType: alignmentTypes.eqf,
      targetName: `EQF level ${eqfLevel}`,
      targetCode: String(eqfLevel),
      targetUrl: eqfLevelAddress(eqfLevel),
      targetFramework: 'European Qualifications Framework',
      // A level that the issuer declares itself must never read as one that an authority gave.
      targetDescription: `${levelStanding(content) === 'referenced' ? 'Referenced' : 'Self-declared'}. ${levelSentences(content).join('; ')}.`,
    });
  }
  if (nqf?.link) {
    found.push({
      type: ['Alignment'],
      targetType: alignmentTypes.nqf,
      targetName: nationalLevelSentence(nqf),
      targetCode: nqf.level,
      targetUrl: nqf.link,
      targetFramework: nqf.framework,
    });
  }
  return found;
}

function workload(content: Specification): Alignment {
  return {
    type: ['Alignment'],
    targetType: alignmentTypes.workload,
    targetName: workloadSentence(content),
    targetUrl: volumeOfLearning,
    ...(content.hours !== null && { targetCode: `PT${content.hours}H` }),
  };
}

function assessments({ components }: Specification): Alignment[] {
  return [...new Set(components.map(({ kind }) => kind))].map((kind) => ({
    type: ['Alignment'],
    targetType: alignmentTypes.assessment,
    targetName: capitalised(componentKindWords[kind]),
    targetUrl: assessmentTypeAddress[kind],
  }));
}

function participation({ participation: form }: Specification): Alignment[] {
  if (form === null) return [];
  const { label, concept } = participationTerms[form];
  return [{ type: ['Alignment'], targetType: alignmentTypes.participation, targetName: label, targetUrl: concept }];
}

function supervision({ supervision: kind }: Specification): Alignment[] {
  if (kind === null) return [];
  return [
    {
      type: ['Alignment'],
      targetType: alignmentTypes.supervision,
      targetName: supervisionLabels[kind],
      targetCode: kind,
      targetUrl: supervisionScheme,
    },
  ];
}

function qualityAssurance({ qualityAssurance: assurance }: Specification): Alignment[] {
  if (assurance === null) return [];
  return [
    {
      type: ['Alignment'],
      targetType: alignmentTypes.qualityAssurance,
      targetName: [qualityAssuranceLabels[assurance.kind], assurance.body].filter(Boolean).join(': '),
      targetUrl: assurance.link ?? qualityAssuranceScheme,
      ...(assurance.description && { targetDescription: assurance.description }),
    },
  ];
}

function stackability({ stackability: stacks }: Specification): Alignment[] {
  if (stacks === null) return [];
  return [
    {
      type: ['Alignment'],
      targetType: alignmentTypes.stackability,
      targetName: stackabilityLabels[stacks.kind],
      targetUrl: isPartialQualification,
      ...(stacks.note && { targetDescription: stacks.note }),
    },
  ];
}

/** Named only where it is somebody other than the issuer. */
function awardingBody({ awardingBodies }: Specification, issuer: CredentialFacts['issuer']): Profile | null {
  const body = awardingBodies.find(({ name }) => name !== issuer.name);
  if (!body) return null;
  return {
    id: body.website ?? issuer.did,
    type: ['Profile'],
    name: body.name,
    ...(body.website && { url: body.website }),
    ...(body.registration && { otherIdentifier: [registered(body.registration)] }),
  };
}

export function registered(identifier: string): NonNullable<Profile['otherIdentifier']>[number] {
  return { type: ['IdentifierEntry'], identifier, identifierType: 'identifier' };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
