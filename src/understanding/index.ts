export { findLanguage } from './find-language';
export { findPersonalData } from './personal-data';
