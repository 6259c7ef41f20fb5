import { countryName, languageName } from '../parts/words';

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'en');

/** The official languages of the European Union and its neighbours, in alphabetical order. */
export const languages = 'bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl pl pt ro sk sl sr sv tr uk'
  .split(' ')
  .map((value) => ({ value, label: languageName(value) }))
  .sort(byLabel);

/** Members of the Union, candidates, neighbours, and English-speaking countries with frameworks of their own. */
export const countries = (
  'AL AT AU BA BE BG CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MD ME MK MT NL NO NZ PL PT RO RS SE ' +
  'SI SK TR UA US XK'
)
  .split(' ')
  .map((value) => ({ value, label: countryName(value) }))
  .sort(byLabel);
