/** Verbs for what happens inside a head, and what an assessor could see instead. */
const INSTEAD: Record<string, string> = {
  understand: 'explain, compare or predict',
  know: 'name, describe or apply',
  learn: 'name what the holder can do afterwards',
  appreciate: 'justify, weigh or choose',
  grasp: 'explain or apply',
  comprehend: 'explain, compare or predict',
  realise: 'explain or identify',
  realize: 'explain or identify',
  believe: 'argue or justify',
  value: 'justify or choose',
  'be aware of': 'identify or describe',
  'become aware of': 'identify or describe',
  'be familiar with': 'use or describe',
  'become familiar with': 'use or describe',
  'have knowledge of': 'describe or apply',
  'have an understanding of': 'explain or compare',
  'gain an understanding of': 'explain or compare',
  'develop an understanding of': 'explain or compare',
  'get to know': 'describe or use',
  'think about': 'evaluate or compare',
  explore: 'compare, test or report',
};

const LEAD_IN = /^(the (holder|candidate|learner)( can|( is| will be) able to| will)?|can|be able to|is able to)\s+/;
const ADVERB = /^(fully|really|critically|deeply|better|broadly|basically|generally|clearly)\s+/;

export interface VagueVerb {
  verb: string;
  instead: string;
}

/**
 * The vague verb that an English outcome statement starts with, if any. Only the leading verb is read:
 * "Explain what users need to know" is measurable, "Know what users need" is not.
 */
export function vagueVerb(statement: string, language = 'en'): VagueVerb | null {
  if (!/^en\b/i.test(language)) return null;
  const text = statement.trim().toLowerCase().replace(LEAD_IN, '').replace(ADVERB, '');
  const verb = Object.keys(INSTEAD).find((vague) => new RegExp(`^${vague}(s|\\b)`).test(text));
  return verb ? { verb, instead: INSTEAD[verb] as string } : null;
}
