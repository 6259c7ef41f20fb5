export { roleHints, roleName, roleNames } from './role-names';
