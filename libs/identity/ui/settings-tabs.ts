import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** What an administrator sets, in one line: the same on every page of the settings and on that of the members. */
@Component({
  selector: 'assay-settings-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav class="tabs" aria-label="Settings">
      @for (tab of tabs; track tab.path) {
        <a
          [routerLink]="tab.path"
          routerLinkActive
          [routerLinkActiveOptions]="{ exact: true }"
          ariaCurrentWhenActive="page"
          >{{ tab.label }}</a
        >
      }
    </nav>
  `,
})
export class SettingsTabs {
  protected readonly tabs = [
    { path: '/org/settings', label: 'Organisation' },
    { path: '/org/settings/look', label: 'Logo and colour' },
    { path: '/org/members', label: 'Members and roles' },
    { path: '/org/settings/keys', label: 'Signing keys' },
    { path: '/org/settings/mails', label: 'Mail texts' },
  ];
}
