import { paragraph } from '@assay/item-bank/domain';
import { list } from '../write';
import { critical, observation, observed } from '../write-observation';
import { outcomes } from './specification';

const { lo1, lo2, lo3, lo4, lo5 } = outcomes;

export const cleanFloor = observation({
  title: 'Clean a floor of painted concrete',
  difficulty: -0.4,
  stem: [
    paragraph(
      'Clean the marked floor of 6 m² with the hot-water machine that is ready in the hall. You have 40 minutes. The examiner watches and does not help, and stops you if somebody is in danger.',
    ),
    list(
      'Prepare the place, yourself and the machine.',
      'Apply the detergent by its label, let it work, and rinse.',
      'Lead the waste water to the separator.',
      'Shut the machine down, take it apart and fill in the record.',
    ),
  ],
  guidance:
    'Mark each step when you have seen it. A critical step that is not met takes the marks of the whole demonstration; stop the demonstration where it would harm somebody. Correcting oneself without a prompt counts as met.',
  criteria: [
    critical(
      'r1',
      'Wears the protective equipment',
      lo1,
      '2',
      'A part is missing or open while there is pressure.',
      'Complete while there is pressure: face shield, hearing protection, suit, gloves, boots.',
    ),
    observed(
      'r2',
      'Secures the area',
      lo1,
      'Starts without a barrier.',
      'Puts up the barrier, with a way left open.',
      'Closes all ways.',
      'Closes all ways and looks round before each start of the jet.',
    ),
    observed('r3', 'Agrees on a sign to stop', lo1, 'Does not.', 'Agrees on one with the helper before the start.'),
    critical(
      'r4',
      'Inspects hose, couplings and cable',
      lo2,
      '2',
      'Starts without inspecting them, or with the damaged hose.',
      'Inspects them along their whole length and sorts out the damaged hose.',
    ),
    critical(
      'r5',
      'Holds the lance safely',
      lo2,
      '2',
      'Points it at a person, ties the trigger, or holds it in one hand.',
      'Holds it in both hands, stands firmly, and locks the trigger in each break.',
    ),
    critical(
      'r6',
      'Shuts down without pressure',
      lo2,
      '2',
      'Takes off a part under pressure.',
      'Switches off, closes the water, and lets off the pressure before taking anything apart.',
    ),
    observed(
      'r12',
      'Leaves the machine ready for use',
      lo2,
      'Leaves it as it is.',
      'Lets the burner cool down and drains the machine.',
      'And stows hose and cable without kinks.',
    ),
    observed(
      'r7',
      'Sets pressure, temperature and nozzle',
      lo3,
      'Settings that damage the paint.',
      'Settings that fit, after a trial on the floor.',
      'Settings that fit, after a trial in a corner.',
      'And says why, by paint and dirt.',
    ),
    observed(
      'r8',
      'Cleans evenly',
      lo3,
      'More than half is still dirty.',
      'Stripes or patches are left.',
      'Clean, with parts done twice.',
      'Clean in overlapping lanes, from the far end to the gully.',
      'And the distance stays the same throughout.',
      'And no dirt is thrown on what was clean.',
    ),
    observed(
      'r9',
      'Measures out and applies the detergent',
      lo4,
      'Without measuring, or without a look at the label.',
      'Measures, but lets it dry on.',
      'Measures by the label and keeps it wet.',
      'And closes and labels the can, and rinses off all of it.',
    ),
    observed(
      'r10',
      'Leads the waste water',
      lo4,
      'It reaches the gully for rain.',
      'It stays inside, with help of the examiner’s cover.',
      'Covers the gully for rain before the start.',
      'And takes up what is left, and removes the cover last.',
    ),
    observed(
      'r11',
      'Fills in the record',
      lo5,
      'Does not.',
      'With gaps.',
      'Complete: machine, detergent, amounts, faults, time.',
    ),
  ],
});
