import { parseArgs } from 'node:util';
import { playMainJob } from './main-job';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, out: { type: 'string' }, candidates: { type: 'string' } },
});
const url = process.env['ASSAY_URL'];
if (!url)
  throw new Error('ASSAY_URL is not set: start the demo with `npm run demo`, which also starts an Assay for it.');

const report = await playMainJob(url, {
  candidates: Number(values.candidates ?? 25),
  out: values.out ?? null,
  tell: (line) => console.error(line),
});
if (values.json) console.log(JSON.stringify(report));
else for (const [name, value] of Object.entries(report)) console.log(`${name.padEnd(22)}${value}`);
