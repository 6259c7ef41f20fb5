import { hasPermission, memberPermissions, permissionsOf, roles } from './permission';

describe('permissions', () => {
  it('keep confidential content from those who do not need it (Ofqual G4)', () => {
    for (const role of ['invigilator', 'award-board-member', 'administrator', 'examiner'] as const)
      expect(hasPermission([role], 'item:read')).toBe(false);
  });
  it('keep marking and the decision to award apart (ISO/IEC 17024, 6)', () => {
    expect(hasPermission(['examiner'], 'award:sign')).toBe(false);
    expect(hasPermission(['award-board-member'], 'script:mark')).toBe(false);
  });
  it('leave no permission without a role, and give an empty membership none', () => {
    for (const permission of memberPermissions) expect(hasPermission(roles, permission)).toBe(true);
    expect(permissionsOf([])).toEqual([]);
  });
});
