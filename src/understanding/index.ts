export { type Correction, createShift } from './corrections';
export { createEar, type Ear } from './drafts/ear';
export { findLanguage } from './find-language';
export { createPersonalDataFinder, findPersonalData, type PersonalDataOptions } from './personal-data';
export { createUnderstanding, type Understanding } from './understand';
