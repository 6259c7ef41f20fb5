import { firstPage, pageText } from './page-text';

const files = {
  'index.html':
    '<!DOCTYPE html><html><head><link rel="stylesheet" href="./style/page.css"><script defer src="page.js"></script></head><body>Hi</body></html>',
  'style/page.css': 'body { color: teal }',
  'page.js': 'document.title = "</script>";',
};

describe("The preview of a candidate's own page", () => {
  it('holds the style sheets and scripts that stand beside it', () => {
    const text = pageText(files, 'index.html');
    expect(text).toContain('<style>body { color: teal }</style>');
    expect(text).toContain('document.title = "<\\/script>";');
    expect(text).not.toContain('src="page.js"');
  });
  it('may load nothing from anywhere: its policy stands before its first line', () => {
    const text = pageText({ 'index.html': '<img src="https://elsewhere.example/x.png">' }, 'index.html');
    expect(text).toMatch(/^<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'/);
    expect(text).not.toContain('connect-src');
  });
  it('leaves alone what stands nowhere', () => {
    const text = pageText({ 'a.html': '<script src="https://elsewhere.example/x.js"></script>' }, 'a.html');
    expect(text).toContain('<script src="https://elsewhere.example/x.js"></script>');
  });
  it('begins with index.html, else with the first page there is', () => {
    expect(firstPage({ 'about.html': '', 'index.html': '' })).toBe('index.html');
    expect(firstPage({ 'page.css': '', 'about.html': '' })).toBe('about.html');
    expect(firstPage({ 'page.css': '' })).toBeNull();
  });
});
