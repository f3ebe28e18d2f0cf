import { floorsRule } from './floors.js';
import { purityRule } from './purity.js';
import { wordsRule } from './words.js';

/** The rules of this house that no other linter knows. */
export const house = { rules: { floors: floorsRule, purity: purityRule, words: wordsRule } };
