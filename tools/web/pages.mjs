// The page that every address gets, and the one for an exam, which names what its first question needs: the browser
// asks for all of it at once, not for one part after the other.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const UI_FONT = /^inter-latin-wght-normal-[\w-]+\.woff2$/;

export function writePages(folder, { main, exam }) {
  const page = path.join(folder, 'index.html');
  const made = readFileSync(page, 'utf8')
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    .replace(/<script src="main-[^"]+" type="module"><\/script>/, '');
  const font = readdirSync(path.join(folder, 'media')).find((name) => UI_FONT.test(name));
  if (!font) throw new Error('The font of the pages is not among the files of the web app.');
  const head = (...scripts) =>
    [
      `<link rel="preload" href="media/${font}" as="font" type="font/woff2" crossorigin>`,
      ...scripts.map((script) => `<link rel="modulepreload" href="${script}">`),
      `<script src="${main}" type="module"></script>`,
    ].join('');
  writeFileSync(page, made.replace('</head>', `${head()}</head>`));
  writeFileSync(path.join(folder, 'exam.html'), made.replace('</head>', `${head(exam)}<!--data--></head>`));
}
