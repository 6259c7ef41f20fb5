import { paragraph } from '@assay/item-bank/domain';
import { table } from '../../write';

export const sensorLog = {
  title: 'Two days of a sensor log',
  language: 'en',
  body: [
    paragraph(
      'A cold store at Vestholm harbour records the temperature of two rooms. A program writes one row for each reading. A reading that did not arrive is left empty. Staff badge numbers show who was in the room.',
    ),
    table(
      ['Time', 'Room', 'Temperature (°C)', 'Badge'],
      [
        ['2025-03-01 06:00', 'T1', '2.1', '4471'],
        ['2025-03-01 12:00', 'T1', '', '4471'],
        ['2025-03-01 18:00', 'T1', '2.5', '–'],
        ['2025-03-01 06:00', 'T2', '-18.2', '5820'],
        ['2025-03-01 12:00', 'T2', '-17.6', '5820'],
        ['2025-03-02 06:00', 'T1', '2.3', '4471'],
        ['2025-03-02 12:00', 'T1', '9.8', '4471'],
        ['2025-03-02 18:00', 'T1', '2.2', '–'],
      ],
    ),
    paragraph('On 2 March at 11:50 the door of room T1 stood open for 15 minutes while goods came in.'),
  ],
};
