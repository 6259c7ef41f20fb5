import { paragraph } from '@assay/item-bank/domain';
import { picture } from '../../pictures';
import { choice, code, inlineCode, textEntry, words, worth } from '../../write';
import { hotspot, inlineChoice, match } from '../../write-placing';
import { outcomes } from '../specification';

const { lo1, lo2, lo5 } = outcomes;

export const brokenFormula = hotspot({
  title: 'Find the broken formula',
  difficulty: -0.9,
  stem: [
    paragraph(
      'The sheet shows its formulas. Column D should hold the sales per visit of each store. Choose the cell whose formula is wrong.',
    ),
  ],
  picture: picture('spreadsheet.png'),
  alt: 'A spreadsheet with formulas shown. Row 1: Store, Visits, Sales (€), Sales per visit. Row 2: A, 4210, 63150, =C2/B2. Row 3: B, 3880, 60140, =C3/B3. Row 4: C, 4050, 38475, =C4/B4. Row 5: D, 2950, 45725, =C5/B4. Row 6: E, 3400, 51000, =C6/B6. Row 7: All, =SUM(B2:B6), =SUM(C2:C6), =C7/B7.',
  areas: [
    ['D2, which holds =C2/B2', 'rect', 480, 114, 700, 150],
    ['D3, which holds =C3/B3', 'rect', 480, 150, 700, 186],
    ['D4, which holds =C4/B4', 'rect', 480, 186, 700, 222],
    ['D5, which holds =C5/B4', 'rect', 480, 222, 700, 258],
    ['D6, which holds =C6/B6', 'rect', 480, 258, 700, 294],
    ['D7, which holds =C7/B7', 'rect', 480, 294, 700, 330],
    ['C7, which holds =SUM(C2:C6)', 'rect', 310, 294, 480, 330],
  ],
  correct: [3],
  lure: [5],
  feedback:
    'D5 divides the sales of store D by the visits of store C. D7 is right: the ratio of the sums, not the mean of the ratios.',
  ...worth(lo1, '2'),
});

export const lockedReference = inlineChoice({
  title: 'Lock a reference before copying',
  difficulty: -1.6,
  stem: [paragraph('Cell F1 holds the rate of VAT. The price with VAT is to be worked out in D2 and copied down.')],
  text: `
In D2 stands {a}. When it is copied to D3, the reference to the rate {b}.
  `,
  gaps: {
    a: {
      options: ['`=C2*(1+F1)`', '`=C2*(1+$F$1)`', '`=$C$2*(1+$F$1)`', '`=$C$2*(1+F1)`'].map((each) =>
        each.replaceAll('`', ''),
      ),
      right: 1,
      lure: 0,
    },
    b: { options: ['becomes F2', 'becomes an error', 'stays on F1', 'becomes G1'], right: 2, lure: 0 },
  },
  feedback: 'A dollar sign keeps the row or column as it is. The price must move with the row, the rate must not.',
  ...worth(lo1, '2'),
});

export const lookupExact = choice({
  title: 'Explain a wrong price from a lookup',
  difficulty: 0.8,
  stem: [
    words(
      'A price list is not sorted. ',
      inlineCode('=VLOOKUP(A2, Prices, 2, TRUE)'),
      ' gives wrong prices for some products, without an error. What repairs it?',
    ),
  ],
  options: [
    'Write 3 in place of 2, so that the next column is read.',
    'Format the prices as currency in both sheets.',
    'Write FALSE in place of TRUE, so that only an exact match counts.',
    'Wrap the formula in IFERROR, so that wrong prices stay empty.',
  ],
  correct: [2],
  lure: [3],
  feedback:
    'TRUE asks for the nearest match in a sorted list. In an unsorted one it stops at a wrong row and says nothing.',
  ...worth(lo1, '2'),
});

export const resistsOutliers = choice({
  title: 'Choose the measure that resists outliers',
  difficulty: -0.4,
  stem: [
    paragraph(
      'In one week a school class of 28 came into a store that has about 15 visitors an hour. Which measure of the visitors per hour changes least?',
    ),
  ],
  options: ['The range', 'The mean', 'The maximum', 'The median'],
  correct: [3],
  lure: [1],
  feedback: 'One hour of many moves the mean, and makes a new maximum and range. The middle value hardly moves.',
  ...worth(lo2, '1'),
});

export const medianFromBox = hotspot({
  title: 'Read the median from a box plot of visits',
  difficulty: 0.1,
  stem: [paragraph('Choose the mark that shows the median of the weekly visits of store C.')],
  picture: picture('visits-box-plot.png'),
  alt: 'Box plots of weekly visits of three stores. Store A: from 3,750 to 4,750, box from 4,050 to 4,400, line at 4,200. Store C: from 3,500 to 4,700, box from 3,800 to 4,350, line at 4,050. Store D: from 2,650 to 3,450, box from 2,800 to 3,150, line at 2,950, and a single point at 4,300.',
  areas: [
    ['Left end of the line of store C, 3,500', 'rect', 316, 140, 346, 180],
    ['Left side of the box of store C, 3,800', 'rect', 388, 134, 418, 186],
    ['Line inside the box of store C, 4,050', 'rect', 447, 134, 477, 186],
    ['Right side of the box of store C, 4,350', 'rect', 519, 134, 549, 186],
    ['Right end of the line of store C, 4,700', 'rect', 604, 140, 634, 180],
    ['Single point of store D, 4,300', 'circle', 522, 235, 16],
  ],
  correct: [2],
  lure: [3],
  feedback: 'The line inside the box is the median; the sides of the box are the quartiles.',
  ...worth(lo2, '1'),
});

export const countIf = textEntry({
  title: 'Write a formula that counts days',
  difficulty: 0.3,
  stem: [
    words(
      'The visits of 31 days stand in B2 to B32. Write the formula that counts the days with more than 500 visits.',
    ),
  ],
  keys: [
    { match: 'text', value: '=COUNTIF(B2:B32,">500")', caseSensitive: false, marks: '2', note: 'As expected' },
    {
      match: 'pattern',
      value: '= *COUNTIF\\( *\\$?B\\$?2 *: *\\$?B\\$?32 *[,;] *["“”]> *500["“”] *\\)',
      caseSensitive: false,
      marks: '2',
      note: 'With spaces, semicolon or dollar signs',
    },
    {
      match: 'pattern',
      value: '= *COUNTIF\\( *B2 *: *B32 *[,;] *["“”]?>= *50[01]["“”]? *\\)',
      caseSensitive: false,
      marks: '1',
      note: 'The wrong side of the limit, or a roundabout one',
    },
    { match: 'text', value: '=COUNT(B2:B32>500)', caseSensitive: false, marks: '0', note: 'COUNT takes no condition' },
  ],
  feedback: 'COUNTIF takes the range and the condition as text, such as ">500".',
  ...worth(lo2, '2'),
});

export const sharedSheet = choice({
  title: 'Remove personal data from a shared sheet',
  difficulty: 0.4,
  stem: [
    paragraph(
      'A sheet of loyalty members goes to an agency that plans where to put up posters. It needs to know how many members live in each postcode. Which columns may stay in what you send? Choose all that apply.',
    ),
  ],
  options: [
    'Member number',
    'Number of members in each postcode',
    'Date of birth',
    'Postcode of each area',
    'E-mail address, with the part before the @ removed',
  ],
  correct: [1, 3],
  lure: [0, 3],
  rule: 'netCorrect',
  feedback:
    'Send what the purpose needs and nothing else (data minimisation, GDPR Article 5): one row for each postcode with a number.',
  ...worth(lo5, '2'),
});

export const lawfulAnswers = match({
  title: 'Answer requests for loyalty data',
  difficulty: 0.1,
  stem: [paragraph('Match each request to the answer that is lawful. An answer may fit more than one request.')],
  pairs: [
    ['A member asks which purchases are stored about her', 'Yes, within a month'],
    ['A supplier asks for names of members who buy its cheese', 'No, there is no basis for it'],
    ['The store manager asks for sales by age group, groups of 5 or more', 'Yes, as sums only'],
    ['A member asks to have his data deleted; he owes nothing', 'Yes, within a month'],
  ],
  targets: ['Yes, within a month', 'Yes, as sums only', 'No, there is no basis for it'],
  lure: [
    ['A member asks which purchases are stored about her', 'No, there is no basis for it'],
    ['A supplier asks for names of members who buy its cheese', 'Yes, as sums only'],
    ['The store manager asks for sales by age group, groups of 5 or more', 'Yes, as sums only'],
    ['A member asks to have his data deleted; he owes nothing', 'Yes, within a month'],
  ],
  feedback:
    'Access and erasure are rights of the member (GDPR Articles 15 and 17), to be answered within a month (Article 12).',
  ...worth(lo5, '2'),
});

export const trimNames = choice({
  title: 'Explain a total that misses rows',
  difficulty: -0.2,
  stem: [
    words(
      'A list has 40 rows for the store Vestholm, but this formula adds up only 33 of them. What is the likely cause?',
    ),
    code('=SUMIF(A2:A400, "Vestholm", C2:C400)'),
  ],
  options: [
    'Some names have a space at the end.',
    'Some names are written in capitals.',
    'Some sales are negative, as returns are.',
    'Some rows are hidden by a filter.',
  ],
  correct: [0],
  lure: [3],
  feedback: 'SUMIF does not mind capitals and does not see filters, but a space is a letter to it. TRIM removes it.',
  ...worth(lo1, '2'),
});
