import { items as kitchenItems } from './content/kitchen-hygiene/items';
import { kitchenHygiene, written as kitchenWritten } from './content/kitchen-hygiene/specification';
import { practicalA, practicalB } from './content/python-for-data-work/practical-items';
import { practical, pythonForDataWork, written } from './content/python-for-data-work/specification';
import { sensorLog, writtenItems } from './content/python-for-data-work/written-items';
import type { Plan } from './play/configure';

export const pythonPlan: Plan = {
  code: 'PDW-4',
  specification: pythonForDataWork,
  sources: [sensorLog],
  forms: [
    {
      componentId: written,
      title: 'Written exam, form A',
      minutes: 60,
      sections: [
        { title: 'Reading data', items: writtenItems.slice(0, 3) },
        { title: 'Measures and joins', items: writtenItems.slice(3, 8) },
        { title: 'Faults and responsibility', items: writtenItems.slice(8, 12) },
        { title: 'Explaining', items: writtenItems.slice(12) },
      ],
    },
    {
      componentId: practical,
      title: 'Practical exam, form A',
      minutes: 90,
      sections: [{ title: 'Tasks', items: practicalA }],
    },
  ],
};
export const pythonItems = [...new Set([...writtenItems, ...practicalA, ...practicalB])];
export const pythonComponents = pythonForDataWork.components.map(({ title }) => title);

export const kitchenPlan: Plan = {
  code: 'HAK-3',
  specification: kitchenHygiene,
  sources: [],
  forms: [
    {
      componentId: kitchenWritten,
      title: 'Written exam, form A',
      minutes: 30,
      sections: [
        { title: 'Temperatures', items: kitchenItems.slice(0, 3) },
        { title: 'Contamination and allergens', items: kitchenItems.slice(3, 7) },
        { title: 'Records', items: kitchenItems.slice(7) },
      ],
    },
  ],
};
export { kitchenItems };
export const kitchenComponents = kitchenHygiene.components.map(({ title }) => title);
