import type { SavedValue } from '@assay/delivery/contract';

export interface TabNews {
  readonly slot: string;
  readonly saved: SavedValue;
}

/** Tabs of one browser tell each other what was saved, so that a second tab shows it at once. */
export class OtherTabs {
  private readonly channel: BroadcastChannel | null;

  constructor(attemptId: string, hear: (news: TabNews) => void) {
    this.channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`assay-attempt-${attemptId}`) : null;
    if (this.channel) this.channel.onmessage = ({ data }: MessageEvent<TabNews>) => hear(data);
  }

  tell(news: TabNews): void {
    this.channel?.postMessage(news);
  }

  close(): void {
    this.channel?.close();
  }
}
