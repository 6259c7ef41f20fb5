import { paragraph } from '@assay/item-bank/domain';
import { answer } from '../../sample-answers';
import { criterion, extendedText } from '../../write';
import { outcomes } from '../specification';
import { storeVisits } from './store-visits';

const { lo2, lo3, lo4 } = outcomes;
const stimulus = storeVisits.title;

export const explainSales = extendedText({
  title: 'Explain to the store manager why sales are low',
  difficulty: 0.1,
  stimulus,
  stem: [
    paragraph(
      'Explain to the store manager why sales at store C are low, and recommend one action. Refer to the data.',
    ),
  ],
  words: 100,
  criteria: [
    criterion(
      'r1',
      'Uses the data',
      lo2,
      'Uses none of the figures.',
      'Uses figures, but partly wrong ones.',
      'Works out sales per visit, or sets visits against the others.',
      'Does both, rightly.',
    ),
    criterion(
      'r2',
      'Explains the cause',
      lo3,
      'Gives no cause, or takes over that visits are few.',
      'Asserts a cause.',
      'Explains how the cause leads to low sales per visit.',
      'And rules out another cause by the data.',
    ),
    criterion(
      'r3',
      'Recommends an action',
      lo4,
      'Recommends nothing, or something without a link to the store.',
      'Recommends something plausible.',
      'Recommends what follows from the cause.',
    ),
  ],
  guidance:
    'Visits are typical (4,050; the mean of the five is 3,698), so the campaign acts on the wrong thing. Accept any action on what happens inside the store. An action that contradicts the analysis earns 1 at most.',
  modelAnswer:
    'Store C is visited as much as the others: 4,050 visits a week, the mean of the five is 3,698. But each visit brings €9.50, elsewhere about €15. So too few visitors cannot be the reason. Since the shelves were moved in May half of the customers do not find a product, and they leave with less. Move the shelves back for four weeks and compare the sales per visit.',
  feedback: 'Visits are typical, sales per visit are not. A good answer says why, and recommends what acts on that.',
  answers: [
    answer(
      'off-topic',
      '0 0 0',
      [
        'Many shops have problems today because people buy on the internet.',
        'To analyse this I would make a pivot table and colour the cells.',
      ],
      ['Advertising is important for every business.', 'The manager should also be friendly to customers.', ''],
    ),
    answer('very short', '1 0 1', [
      'C only makes 38,475. They should do the campaign.',
      'Sales are low, 38,475, so get more visitors.',
    ]),
    answer(
      'poor',
      '1 1 1',
      ['Store C has the lowest sales of all with 38,475 euro.', 'With 38,475 a week store C is last.'],
      [
        'People do not like the store so much.',
        'I think it is because of the prices in store C.',
        'It may be that the staff is not good.',
      ],
      [
        'They should run the campaign to bring more people.',
        'I recommend to lower the prices.',
        'My recommendation is more advertising.',
      ],
    ),
    answer(
      'middling',
      '2 2 1',
      [
        'Store C gets about the same number of people as the others, 4,050 visits a week.',
        'If you divide 38,475 by 4,050 you get 9.50 for each visit.',
      ],
      [
        'This means that people come in but buy less or buy cheaper things, because they do not find what they look for.',
        'So the visitors leave without buying everything, since the shelves were moved and half of them cannot find a product.',
      ],
      [
        'I would run the campaign because more visitors means more sales.',
        'They could try with more staff in the store.',
        'I recommend the campaign, it brings 405 more visits.',
      ],
    ),
    answer(
      'good',
      '3 2 2',
      [
        'Store C gets about the same number of people as the others, 4,050 visits a week against an average of 3,698, but each visit only brings €9.50, while the others bring about €15.',
        'With 4,050 visits store C is second of five. Its sales per visit are 9.50 euro, all the others have 15.00 or 15.50.',
      ],
      [
        'In May the shelves were moved, and half of the customers do not find something. They go home with a smaller basket.',
        'Half of the customers look for products in vain since the shelves stand in other places, so they buy less on each visit.',
      ],
      [
        'I would put the shelves back where they were.',
        'Put up signs and a plan of the store, and see after a month whether sales per visit rise.',
        'Move the shelves back for some weeks and measure again.',
      ],
    ),
    answer(
      'excellent',
      '3 3 2',
      [
        'Low sales at store C do not come from few visitors: 4,050 a week is second of the five, and above their mean of 3,698.',
        'First what it is not: store C has 4,050 visits, more than B, D and E, so a lack of visitors is ruled out.',
      ],
      [
        'What differs is the sale per visit, €9.50 against €15.00 to €15.50 everywhere else. Floor area does not explain it, because B sells well on less space.',
        'Each visit brings 9.50 euro, a third less than the 15 euro of the others, and size cannot be the reason, since C is the second largest store.',
      ],
      [
        'It fits that half of the customers have not found a product since the shelves were moved in May.',
        'The likely cause is the new order of the shelves: since May every second customer misses something.',
      ],
      [
        'Move them back for four weeks and compare sales per visit with the four weeks before; the campaign would only bring more people to the same shelves.',
        'I recommend a trial: old order of shelves for a month, then compare sales per visit. It costs less than the campaign and shows whether the cause is right.',
      ],
    ),
  ],
});

export const averagesDisagree = extendedText({
  title: 'Explain why two averages disagree',
  difficulty: 0.8,
  stimulus,
  stem: [
    paragraph(
      'One report says that the chain sells €14.10 per visit, another says €13.98. Both used the table. Explain how each figure was made, which one answers the question “what does a visit bring us?”, and why.',
    ),
  ],
  words: 80,
  criteria: [
    criterion(
      'r1',
      'Says how the figures were made',
      lo2,
      'Explains neither figure.',
      'Explains one of the two.',
      'Explains both: mean of the five ratios, and ratio of the sums.',
    ),
    criterion(
      'r2',
      'Explains the difference',
      lo3,
      'Gives no reason, or takes one figure for a mistake.',
      'Says that the stores count differently.',
      'Says that in the mean of ratios a small store counts as much as a large one.',
      'And chooses the ratio of the sums for this question, with the reason.',
      'And says for which question the other figure is right, or which store moves it most.',
    ),
  ],
  guidance:
    'Mean of the ratios: (15.00 + 15.50 + 9.50 + 15.50 + 15.00) ÷ 5 = 14.10. Ratio of the sums: 258,490 ÷ 18,490 = 13.98. Store C, with many visits and low sales, weighs more in the second.',
  modelAnswer:
    '€14.10 is the mean of the five stores’ sales per visit: each store counts once. €13.98 is all sales divided by all visits, so each visit counts once. The second answers what a visit brings. It is lower because store C, which sells least per visit, has many visits and weighs more than a fifth. The first would be right for “what is a typical store like?”.',
  feedback: 'Ask what counts once: each store, or each visit.',
  answers: [
    answer(
      'off-topic',
      '0 0',
      ['Averages are used in statistics to describe data.', 'The table has five stores and several columns.'],
      ['A chart would make it clearer.', ''],
    ),
    answer('very short', '0 0', ['One of them made a rounding error.', 'They used different numbers. 14.10 is right.']),
    answer(
      'poor',
      '1 0',
      [
        'To get 14.10 you add the five results and divide by 5.',
        '14.10 is the normal average of 15, 15.50, 9.50, 15.50 and 15.',
      ],
      ['The other report must have a mistake in it.', '13.98 is probably rounded or a store was forgotten.'],
    ),
    answer(
      'middling',
      '2 1',
      [
        '14.10 is the average of the sales per visit of each store. 13.98 is total sales divided by total visits.',
        'The first took the five ratios and divided by five. The second added up all sales, 258,490, and divided by all visits, 18,490.',
      ],
      [
        'They are different because the stores do not have the same number of visits.',
        'It depends on how the stores are counted.',
      ],
      ['I would use 14.10 because it is the average.', 'Both are possible.', ''],
    ),
    answer(
      'good',
      '2 3',
      [
        'Add the sales per visit of the stores and divide by five: 14.10. Divide all the sales by all the visits: 13.98.',
        '14.10 = mean of the five sales per visit. 13.98 = 258,490 ÷ 18,490.',
      ],
      [
        'In the first a store with few visits counts as much as one with many.',
        'In the mean of the five ratios D with 2,950 visits has the same weight as A with 4,210.',
      ],
      [
        'For what a visit brings I take 13.98, because there every visit counts the same.',
        'The question is about a visit and not about a store, so all sales by all visits is right, 13.98.',
      ],
    ),
    answer(
      'excellent',
      '2 4',
      [
        'The 14.10 counts each store once, the mean of 15.00, 15.50, 9.50, 15.50 and 15.00. The 13.98 counts each visit once, 258,490 ÷ 18,490.',
        'Report one averaged five ratios (14.10), report two divided sums (13.98), which is a mean weighted by visits.',
      ],
      [
        'Small and large stores weigh the same in the first. What a visit brings is the second, since it is about visits.',
        'The question asks about a visit, so visits should weigh the same: 13.98. In the mean of ratios a visit to D counts for more than a visit to A.',
      ],
      [
        'It is lower because store C, the weakest per visit, has 22% of the visits and not 20%.',
        'If the question were how a typical store does, 14.10, or better the median of 15.00, would be right.',
      ],
    ),
  ],
});

export const recommendAction = extendedText({
  title: 'Recommend an action and present it',
  difficulty: 0.5,
  stimulus,
  stem: [
    paragraph(
      'The board has to decide on the campaign for store C. Write the recommendation that it will read: what to do, why, what it costs and brings, and how you will see whether it worked.',
    ),
  ],
  words: 150,
  criteria: [
    criterion(
      'r1',
      'Follows from the cause',
      lo4,
      'Gives no recommendation.',
      'Recommends something without a reason from the data.',
      'Gives a reason, with a gap in it.',
      'Recommends what acts on the cause, and says why the campaign does not.',
    ),
    criterion(
      'r2',
      'Sets cost against gain',
      lo4,
      'Names neither.',
      'Names the cost, or the added sales.',
      'Compares them, but takes sales for gain.',
      'Compares cost with what is left of the sales.',
    ),
    criterion(
      'r3',
      'Can be decided by',
      lo4,
      'No board could act on it.',
      'Says what to do, but not when or how long.',
      'Says what, how long and how success is measured.',
    ),
    criterion(
      'r4',
      'Keeps findings and suppositions apart',
      lo3,
      'Presents suppositions as facts.',
      'Keeps them apart in part.',
      'Says what the data show and what is still to be tested.',
    ),
  ],
  guidance:
    'The campaign brings 405 visits × €9.50 = €3,848 in sales, of which a quarter, €962, is left; it costs €2,500. Any trial with a measure and a time is a way to decide.',
  modelAnswer:
    'We recommend not to run the campaign, and to move the shelves of store C back for four weeks. The campaign would bring €3,848 of sales a week, of which €962 is left, and costs €2,500. Store C has enough visitors, but sells €9.50 per visit where others sell €15. Since the shelves were moved in May half of its customers have not found a product. That this is the cause is likely, not proven: we will compare sales per visit in these four weeks with the four before. At €12 or more the shelves stay.',
  feedback: 'Set the cost against what is left of the sales, act on the cause, and say how success will be seen.',
  answers: [
    answer(
      'off-topic',
      '0 0 0 0',
      [
        'Dear board, thank you for your time and your interest in data.',
        'A recommendation should be short and have a good layout with a headline.',
      ],
      ['Please find the table attached.', 'I hope this helps you to decide.', ''],
    ),
    answer('very short', '1 1 0 0', [
      'Do the campaign, it is only 2,500.',
      'I recommend the campaign because sales go up by 3,848.',
    ]),
    answer(
      'poor',
      '1 1 1 0',
      ['The board should run the campaign in store C.', 'My recommendation is to say yes to the campaign.'],
      [
        'It costs 2,500 a week and it will bring 10% more visitors.',
        'There will be 405 more visits and the store will become popular again.',
      ],
      [
        'The low sales come from too few customers.',
        'It is proven that advertising works.',
        'Then the problem is solved.',
      ],
    ),
    answer(
      'middling',
      '2 2 1 1',
      [
        'The campaign earns more than it costs: 405 visits × 9.50 = 3,848 and it costs 2,500.',
        'It brings about 3,850 a week for 2,500, so there is a small plus of 1,350.',
      ],
      [
        'But the real problem is that people buy little per visit, 9.50 and not 15.',
        'However store C has enough visitors, they just do not buy as much as elsewhere.',
      ],
      ['So I would first look at the shelves.', 'The shelves should be changed back too.'],
      [
        'Maybe that is the reason, one would have to ask the customers again.',
        'It seems that the move in May made it worse.',
      ],
    ),
    answer(
      'good',
      '3 3 1 1',
      [
        'We should not run the campaign. It brings 3,848 of sales, but only a quarter is left of that, 962, and it costs 2,500 a week.',
        'No to the campaign: it loses about 1,540 a week, since from 3,848 more sales only 962 remain.',
      ],
      [
        'Store C does not lack visitors, 4,050 is more than most, it lacks sales per visit.',
        'The figures show that visits are normal and that a visit brings a third less than elsewhere, so more visits do not help.',
      ],
      [
        'Put the shelves back as they were before May, half of the customers do not find things now.',
        'Better move the shelves back, which fits to what customers said at the door.',
      ],
      ['I expect that sales will rise again then.', 'This will bring the sales back.'],
    ),
    answer(
      'excellent',
      '3 3 2 2',
      [
        'Recommendation: do not run the campaign; move the shelves of store C back for four weeks from Monday.',
        'We propose to the board: no campaign now, but a trial of four weeks in store C with the shelves in their old places.',
      ],
      [
        'Reason: the campaign would cost 2,500 a week and leave 962 (a quarter of 405 × 9.50). To break even it would need 1,053 more visits, not 405.',
        'The campaign leaves 962 of its 3,848 sales a week and costs 2,500. It also acts on visits, of which store C has enough.',
      ],
      [
        'What we know: visits are typical, 4,050, and sales per visit are 9.50 against 15 elsewhere. What we suppose: customers buy less because they do not find things since May.',
        'The data show low sales per visit, and the survey that half the customers miss a product. That the one causes the other is not shown yet, and this trial tests it.',
      ],
      [
        'We will compare the sales per visit with the four weeks before. If it goes above 12, the shelves stay; if not, we stop and look for another cause.',
        'Success is a rise of sales per visit to at least 12 in week four, measured against store B as a comparison. The work costs two evenings of staff.',
      ],
    ),
  ],
});
