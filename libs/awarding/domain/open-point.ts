/** What stands between results and their confirmation. Each point is named with its number, and none may be open. */
export type OpenPointKind =
  | 'no-candidate'
  | 'attempt-overdue'
  | 'script-unmarked'
  | 'waiting-for-sandbox'
  | 'needs-person'
  | 'late-undecided'
  | 'result-undecided'
  | 'no-member'
  | 'all-members-marked';

export interface OpenPoint {
  readonly kind: OpenPointKind;
  readonly count: number;
  readonly sentence: string;
  /** What it is about: script codes, or candidates' numbers, so that somebody can go and settle it. */
  readonly about: readonly string[];
}

/** One script under the specification version the board decides on, seen from outside. */
export interface ScriptProgress {
  readonly scriptCode: string;
  readonly state: 'in-progress' | 'overdue' | 'unmarked' | 'marked';
  readonly waitsForSandbox: boolean;
  readonly needsPerson: boolean;
  readonly isLateUndecided: boolean;
}

export interface BoardFacts {
  readonly scripts: readonly ScriptProgress[];
  /** Numbers of the candidates before the board. */
  readonly candidates: readonly string[];
  /** Of those, whose result the rule cannot decide although every mark is there. */
  readonly undecided: readonly string[];
  readonly memberCount: number;
  /** Candidates of whom every member of the board marked a script. */
  readonly withoutImpartialMember: readonly string[];
}

export function openPoints(facts: BoardFacts): OpenPoint[] {
  const codes = (is: (script: ScriptProgress) => boolean) =>
    facts.scripts.filter(is).map(({ scriptCode }) => scriptCode);
  const sandbox = codes((script) => script.waitsForSandbox);
  const person = codes((script) => script.needsPerson && !script.waitsForSandbox);
  const unmarked = codes((script) => script.state === 'unmarked' && !script.needsPerson && !script.waitsForSandbox);
  const points: OpenPoint[] = [
    point(
      'attempt-overdue',
      codes((script) => script.state === 'overdue'),
      'is past its time and not handed in yet',
      'are past their time and not handed in yet',
    ),
    point('script-unmarked', unmarked, 'has a mark missing', 'have marks missing'),
    point(
      'waiting-for-sandbox',
      sandbox,
      'waits because no sandbox can run its practical task',
      'wait because no sandbox can run their practical tasks',
    ),
    point(
      'needs-person',
      person,
      'needs a person, because marking it failed on our side',
      'need a person, because marking them failed on our side',
    ),
    point(
      'late-undecided',
      codes((script) => script.isLateUndecided),
      'has late responses without a decision',
      'have late responses without a decision',
    ),
  ];
  if (facts.candidates.length === 0) points.push(single('no-candidate', 'No candidate has sat every component yet.'));
  if (facts.undecided.length > 0)
    points.push(ofCandidates('result-undecided', facts.undecided, 'cannot be decided by the rule'));
  if (facts.memberCount === 0)
    points.push(single('no-member', 'The award board has no member. Give somebody the role first.'));
  if (facts.memberCount > 0 && facts.withoutImpartialMember.length > 0) {
    points.push(
      ofCandidates(
        'all-members-marked',
        facts.withoutImpartialMember,
        'was marked by every member of the board; somebody who did not mark has to join it',
      ),
    );
  }
  return points.filter(({ count }) => count > 0);
}

function point(kind: OpenPointKind, about: readonly string[], one: string, many: string): OpenPoint {
  const sentence = about.length === 1 ? `1 script ${one}.` : `${about.length} scripts ${many}.`;
  return { kind, count: about.length, sentence, about };
}

function ofCandidates(kind: OpenPointKind, about: readonly string[], what: string): OpenPoint {
  const sentence =
    about.length === 1 ? `1 candidate’s result ${what}.` : `The result of ${about.length} candidates: each ${what}.`;
  return { kind, count: about.length, sentence, about };
}

function single(kind: OpenPointKind, sentence: string): OpenPoint {
  return { kind, count: 1, sentence, about: [] };
}
