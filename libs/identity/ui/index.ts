export { roleHints, roleName, roleNames } from './role-names';
export { SettingsTabs } from './settings-tabs';
