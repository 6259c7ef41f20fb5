import { paragraph } from '@assay/item-bank/domain';
import { list, table } from '../../write';

export const dairyDepot = {
  title: 'The loading bay of a dairy depot',
  language: 'en',
  body: [
    paragraph(
      'On Saturday you clean the loading bay of a dairy depot alone, while lorries are loaded at the next bay. The floor is painted concrete with dried milk, and grease from forklifts near the ramp.',
    ),
    list(
      'A socket for 400 V is fixed to the wall 60 cm above the floor. Its cover is broken.',
      'Drivers of the next bay walk through a door in the side wall to the office.',
      'A gully in the yard, right before the bay, leads rain to a stream. The gully inside the bay leads to an oil separator and from there to the foul sewer.',
      'The roof over the ramp is made of corrugated cement sheets from 1974.',
      'The forklift is parked in the workshop. The safety data sheets of the detergents are in your van.',
    ),
    table(
      ['Machine', 'Value'],
      [
        ['Type', 'Hot-water high-pressure cleaner, electric pump, oil burner'],
        ['Working pressure', '30 to 200 bar'],
        ['Flow', '900 l/h'],
        ['Water temperature', 'up to 95 °C'],
        ['Nozzles', '0° rotating, 15°, 25°, 40°, low-pressure for detergent'],
      ],
    ),
  ],
};
