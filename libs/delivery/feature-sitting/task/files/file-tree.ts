import { Component, computed, ElementRef, inject, linkedSignal, signal } from '@angular/core';
import { Announcer } from '@assay/ui-kit';
import { FileNameDialog } from './file-name-dialog';
import { treeLines, treeMove, type TreeLine } from './tree';
import { Workspace } from './workspace';

/** The files of the task by folder. One stop of the Tab key: the arrows walk, Enter opens. */
@Component({
  selector: 'assay-file-tree',
  imports: [FileNameDialog],
  templateUrl: './file-tree.html',
  styleUrl: './file-tree.css',
})
export class FileTree {
  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly workspace = inject(Workspace);
  private readonly closed = signal<ReadonlySet<string>>(new Set());
  protected readonly asked = signal<'add' | 'rename' | 'delete' | null>(null);

  protected readonly lines = computed(() =>
    treeLines(
      this.workspace.files().map(({ path }) => path),
      this.closed(),
    ),
  );
  /** Where the Tab key comes to. */
  protected readonly at = linkedSignal(() => this.workspace.shown()?.path ?? '');
  protected readonly stop = computed(() => {
    const at = this.at();
    return this.lines().some(({ path }) => path === at) ? at : (this.lines()[0]?.path ?? '');
  });
  protected readonly own = computed(() => {
    const file = this.workspace.file(this.at());
    return file?.isOwn ? file : null;
  });

  protected isOpen(line: TreeLine): boolean {
    return !this.closed().has(line.path);
  }

  protected choose(line: TreeLine): void {
    this.at.set(line.path);
    if (line.isFolder) this.toggle(line.path);
    else this.workspace.show(line.path);
  }

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const line = this.lines().find(({ path }) => path === this.stop());
    if (line && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      return this.choose(line);
    }
    if (event.key === 'F2' && this.own()) return this.ask('rename');
    if (event.key === 'Delete' && this.own()) return this.ask('delete');
    const move = treeMove(event.key, this.lines(), this.stop(), this.closed());
    if (!move) return;
    event.preventDefault();
    if ('toggle' in move) this.toggle(move.toggle);
    else this.focusLine(move.to);
  }

  protected ask(what: 'add' | 'rename' | 'delete'): void {
    this.asked.set(what);
  }

  protected done(name: string): void {
    const own = this.own();
    if (this.asked() === 'add') {
      this.workspace.add(name);
      this.announcer.say(`${name} added.`);
    } else if (own) {
      this.workspace.rename(own.path, name);
      this.announcer.say(`Renamed to ${name}.`);
    }
    this.asked.set(null);
  }

  protected delete(): void {
    const own = this.own();
    this.asked.set(null);
    if (!own) return;
    this.workspace.remove(own.path);
    this.announcer.say(`${own.path} deleted.`);
  }

  private toggle(path: string): void {
    this.closed.update((closed) => {
      const next = new Set(closed);
      if (!next.delete(path)) next.add(path);
      return next;
    });
  }

  /** At once, and by its name: the next key may come before the page is drawn again. */
  private focusLine(path: string): void {
    this.at.set(path);
    const items = [...this.host.nativeElement.querySelectorAll<HTMLElement>('[role=treeitem]')];
    items.find((item) => item.dataset['line'] === path)?.focus();
  }
}
