// `node tools/demo/content/pictures/draw.mjs`: every SVG beside this file as a PNG of the same size.
import { chromium } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const name of readdirSync(folder).filter((each) => each.endsWith('.svg'))) {
  const svg = readFileSync(path.join(folder, name), 'utf8');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg);
  await page.setViewportSize({ width: Number(width), height: Number(height) });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: path.join(folder, name.replace('.svg', '.png')) });
}
await browser.close();
