import type { Picture, Taken } from './photographer';
import { viewers } from './screen';

/** One page with all pictures, by viewer; what could not be taken stands first. */
export function contactSheet(taken: readonly Taken[]): string {
  const failed = taken.filter(({ problems }) => problems.length > 0);
  const groups = Object.entries(viewers).map(([viewer, name]) => {
    const own = taken.filter(({ screen }) => screen.viewer === viewer);
    return own.length === 0 ? '' : `<section><h2>${name}</h2>${own.map(figure).join('')}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screens of Assay</title>
<style>
  body { margin: 0; font: 15px/1.4 system-ui, sans-serif; color: #1b1b1b; background: #f3f3f1; }
  header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; padding: 10px 20px; background: #fff; border-bottom: 1px solid #ccc; }
  h1 { margin: 0; font-size: 17px; }
  h2 { margin: 28px 0 8px; }
  main { padding: 0 20px 40px; }
  fieldset { display: flex; gap: 12px; margin: 0; padding: 0; border: 0; }
  article { margin: 0 0 24px; }
  h3 { margin: 0 0 6px; font-size: 15px; }
  .row { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; }
  figure { margin: 0; }
  figure[hidden] { display: none; }
  img { display: block; border: 1px solid #bbb; background: #fff; }
  img.wide { width: 460px; }
  img.narrow { width: 180px; }
  figcaption { font-size: 12px; color: #555; }
  .problems { color: #a40000; }
</style>
<header>
  <h1>Screens of Assay</h1>
  ${filter('width', ['wide', 'narrow'])}
  ${filter('theme', ['light', 'dark', 'contrast'])}
  <label>Name <input id="name" type="search"></label>
</header>
<main>
${failed.length > 0 ? `<section class="problems"><h2>To mend</h2>${failed.map(problems).join('')}</section>` : ''}
${groups.join('\n')}
</main>
<script>
  const shown = () => new Set([...document.querySelectorAll('header input:checked')].map((box) => box.value));
  function show() {
    const values = shown();
    const word = document.getElementById('name').value.toLowerCase();
    for (const figure of document.querySelectorAll('figure'))
      figure.hidden = !values.has(figure.dataset.width) || !values.has(figure.dataset.theme);
    for (const article of document.querySelectorAll('main section:not(.problems) article'))
      article.hidden = !article.querySelector('h3').textContent.toLowerCase().includes(word);
  }
  document.querySelector('header').addEventListener('input', show);
  show();
</script>
</html>
`;
}

const filter = (name: string, values: readonly string[]) =>
  `<fieldset aria-label="${name}">${values
    .map((value) => `<label><input type="checkbox" value="${value}" checked> ${value}</label>`)
    .join('')}</fieldset>`;

const figure = ({ screen, pictures }: Taken) =>
  `<article><h3>${escape(screen.name)}</h3><div class="row">${pictures.map(image).join('')}</div></article>`;

const image = ({ width, theme, file }: Picture) =>
  `<figure data-width="${width}" data-theme="${theme}"><a href="${file}"><img class="${width}" loading="lazy" src="${file}" alt=""></a><figcaption>${width}, ${theme}</figcaption></figure>`;

const problems = ({ screen, problems: found }: Taken) =>
  `<article><h3>${escape(`${viewers[screen.viewer]}: ${screen.name}`)}</h3><ul>${found
    .map((problem) => `<li>${escape(problem)}</li>`)
    .join('')}</ul></article>`;

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
