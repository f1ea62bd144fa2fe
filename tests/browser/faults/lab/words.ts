import { wordsOf } from '../../../../src/i18n/t.ts';

/** The interface's own words in Ukrainian, with nothing filled in. */
export const words = wordsOf('uk');
