import 'monaco-editor/languages/features/css/css.worker';
