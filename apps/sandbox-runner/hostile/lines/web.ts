import type { Line } from '../line';

/** What a page tries, and writes down where the probe finds it. */
const PAGE = `<!doctype html><html lang="en"><title>tries</title><p id="found"></p><script>
const found = [];
const attempt = (name, promise) => Promise.race([promise, new Promise((_, no) => setTimeout(no, 1500))]).then(() => found.push(name), () => {});
const socket = (url) => new Promise((yes, no) => { const s = new WebSocket(url); s.onopen = yes; s.onerror = no; });
const image = (src) => new Promise((yes, no) => { const i = new Image(); i.onload = yes; i.onerror = no; i.src = src; });
Document.prototype.querySelector = () => { throw new Error('no looking'); };
Promise.all([
  attempt('host', fetch('http://127.0.0.1:HOST_PORT/', { mode: 'no-cors' })),
  attempt('socket', socket('ws://127.0.0.1:HOST_PORT/')),
  attempt('world', fetch('https://example.org/', { mode: 'no-cors' })),
  attempt('tools', fetch('http://127.0.0.1:9222/json', { mode: 'no-cors' })),
  attempt('file', fetch('file:///etc/passwd')),
  attempt('picture', image('http://192.0.2.1/x.png')),
  attempt('worker', fetch('/../../etc/passwd').then((answer) => { if (!answer.ok) throw answer; })),
]).then(() => { document.getElementById('found').textContent = 'tried ' + found.join(' '); });
</script>`;

/** 96: a page in a browser without a network, in the box like any other program. */
export const WEB: readonly Line[] = [
  {
    line: 96,
    title: 'a page that calls home',
    program: {
      language: 'web',
      entry: 'index.html',
      source: PAGE,
      stdin: '[{"do":"wait","ms":2000},{"probe":"text","selector":"#found"}]',
      prints: '[{"probe":"text","selector":"#found","found":"tried"}]',
    },
    verdict: 'AC',
  },
];
