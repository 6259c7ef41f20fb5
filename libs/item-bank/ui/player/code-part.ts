import { Component, computed, linkedSignal, output } from '@angular/core';
import { isCodeResponse, type CandidateCode } from '@assay/item-bank/domain';
import { CodeEditor } from '@assay/ui-kit';
import { Part } from './part';
import { PartError } from './part-error';
import { Question } from './question';

/** A practical task in a small frame: the files, and the checks that candidates may see. Running is the page's matter. */
@Component({
  selector: 'assay-code-part',
  imports: [CodeEditor, PartError, Question],
  templateUrl: './code-part.html',
  styles: `
    h2 {
      font-size: var(--t-lg);
      margin-bottom: 10px;
    }
    .editor {
      border: 1px solid var(--control);
      border-radius: var(--radius);
      overflow: hidden;
      margin-bottom: 16px;
    }
    .tabs {
      margin: 0;
      padding: 0 14px;
      gap: 18px;
      overflow-x: auto;
      background: var(--surface);
    }
    assay-code-editor {
      height: 320px;
    }
    pre {
      margin: 6px 0 0;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class CodePart extends Part<CandidateCode> {
  /** Ctrl+Enter in the editor. */
  readonly run = output();
  protected readonly path = linkedSignal(() => {
    const { files } = this.interaction();
    return (files.find(({ editable }) => editable) ?? files[0])?.path ?? '';
  });
  protected readonly file = computed(() => this.interaction().files.find(({ path }) => path === this.path()) ?? null);
  protected readonly content = computed(() => {
    const [value, file] = [this.value(), this.file()];
    return (file?.editable && isCodeResponse(value) ? value.files[file.path] : undefined) ?? file?.content ?? '';
  });

  protected write(content: string): void {
    const [value, file] = [this.value(), this.file()];
    if (!file?.editable || this.disabled() || this.content() === content) return;
    this.value.set({ files: { ...(isCodeResponse(value) ? value.files : {}), [file.path]: content } });
  }
}
