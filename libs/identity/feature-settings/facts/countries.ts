/** ISO 3166-1 alpha-2: the Member States of the EU and EFTA, the United Kingdom and their neighbours first in line. */
const CODES =
  'AD AL AM AT AU AZ BA BE BG BR BY CA CH CL CN CO CY CZ DE DK EE EG ES FI FO FR GB GE GH GI GL GR HK HR HU ID IE IL IN ' +
  'IS IT JM JO JP KE KR KZ LB LI LK LT LU LV MA MC MD ME MK MT MX MY NA NG NL NO NZ OM PA PE PH PK PL PT QA RO RS RW SA ' +
  'SE SG SI SK SM TH TN TR TZ UA UG US UY VN XK ZA ZM ZW';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** By name, as the browser writes it; a code of an organisation that is not on the list is kept. */
export function countryChoices(current: string): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return [...new Set([...CODES.split(' '), current])]
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

export function zoneChoices(current: string): Choice[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set(['Etc/UTC', ...known, current])].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
