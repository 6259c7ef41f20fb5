export { aFacts, specification } from './facts';
export { testIssuer, type TestIssuer } from './issuer';
export { aSigned, aWorld, signedList, today } from './world';
