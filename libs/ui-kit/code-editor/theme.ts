import * as monaco from 'monaco-editor/editor';

export const THEME = 'assay';

/** The editor's colours are the tokens of the page, read again whenever the theme changes. */
export function followTokens(): void {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => hex(style.getPropertyValue(name).trim());
  const word = (name: string) => token(name).slice(1);
  const isDark = document.documentElement.dataset['theme'] !== 'light';
  monaco.editor.defineTheme(THEME, {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: word('--ink') },
      { token: 'keyword', foreground: word('--code-keyword') },
      { token: 'string', foreground: word('--code-literal') },
      { token: 'string.escape', foreground: word('--code-literal') },
      { token: 'number', foreground: word('--code-literal') },
      { token: 'comment', foreground: word('--ink-3'), fontStyle: 'italic' },
      { token: 'type', foreground: word('--code-name') },
      { token: 'identifier', foreground: word('--ink') },
      { token: 'delimiter', foreground: word('--ink') },
      { token: 'tag', foreground: word('--code-name') },
      { token: 'metatag', foreground: word('--ink-2') },
      { token: 'attribute.name', foreground: word('--code-keyword') },
      { token: 'attribute.value', foreground: word('--code-literal') },
      { token: 'predefined', foreground: word('--code-name') },
      { token: 'predefined.sql', foreground: word('--code-name') },
      { token: 'operator.sql', foreground: word('--ink') },
      { token: 'string.sql', foreground: word('--code-literal') },
      { token: 'string.key.json', foreground: word('--code-keyword') },
      { token: 'string.value.json', foreground: word('--code-literal') },
      { token: 'variable', foreground: word('--ink') },
      { token: 'annotation', foreground: word('--code-name') },
    ],
    colors: {
      'editor.background': token('--paper'),
      'editor.foreground': token('--ink'),
      'editor.lineHighlightBackground': token('--surface'),
      'editor.lineHighlightBorder': token('--surface'),
      'editor.selectionBackground': token('--h2'),
      'editor.inactiveSelectionBackground': token('--h1'),
      'editorCursor.foreground': token('--brand'),
      'editorLineNumber.foreground': token('--ink-3'),
      'editorLineNumber.activeForeground': token('--ink'),
      'editorIndentGuide.background1': token('--line'),
      'editorWidget.background': token('--surface'),
      'editorWidget.border': token('--line-strong'),
      'input.background': token('--surface'),
      'input.foreground': token('--ink'),
      'input.border': token('--control'),
      focusBorder: token('--brand'),
      'editorSuggestWidget.background': token('--surface'),
      'editorSuggestWidget.border': token('--line-strong'),
      'editorSuggestWidget.foreground': token('--ink'),
      'editorSuggestWidget.selectedBackground': token('--brand-soft'),
      'editorSuggestWidget.selectedForeground': token('--ink'),
      'editorSuggestWidget.selectedIconForeground': token('--ink'),
      'editorSuggestWidget.highlightForeground': token('--brand'),
      'editorSuggestWidget.focusHighlightForeground': token('--brand'),
      'editorHoverWidget.background': token('--surface'),
      'editorHoverWidget.border': token('--line-strong'),
      'editorHoverWidget.foreground': token('--ink'),
      'list.hoverBackground': token('--sunken'),
      'editorError.foreground': token('--bad'),
      'editorWarning.foreground': token('--warn'),
      'editor.findMatchBackground': token('--h2'),
      'editor.findMatchHighlightBackground': token('--h1'),
      'editorWidget.foreground': token('--ink'),
      'inputOption.activeBackground': token('--brand-soft'),
      'inputOption.activeBorder': token('--brand'),
      'inputOption.activeForeground': token('--ink'),
      'button.background': token('--brand'),
      'button.foreground': token('--on-brand'),
      'editorUnicodeHighlight.border': token('--warn'),
    },
  });
  monaco.editor.setTheme(THEME);
}

function hex(colour: string): string {
  return /^#...$/.test(colour) ? colour.replace(/[^#]/g, '$&$&') : colour;
}
