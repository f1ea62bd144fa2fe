import type { Rule } from './content.ts';
import { actionInTwoTaps } from './rules/action-in-two-taps.ts';
import { apostrophe } from './rules/apostrophe.ts';
import { callFromOutside } from './rules/call-from-outside.ts';
import { contactsExist } from './rules/contacts-exist.ts';
import { datesArePast } from './rules/dates-are-past.ts';
import { dialIsAllowed } from './rules/dial-is-allowed.ts';
import { doNotPublish } from './rules/do-not-publish.ts';
import { englishIsEnglish } from './rules/english-is-english.ts';
import { heldStaysHidden } from './rules/held-stays-hidden.ts';
import { homeRanks } from './rules/home-ranks.ts';
import { hurtAsksForOthers } from './rules/hurt-asks-for-others.ts';
import { iconsExist } from './rules/icons-exist.ts';
import { idsNotReserved } from './rules/ids-not-reserved.ts';
import { idsUnique } from './rules/ids-unique.ts';
import { lookAlikesWarn } from './rules/look-alikes-warn.ts';
import { noCalmDown } from './rules/no-calm-down.ts';
import { noHostileSources } from './rules/no-hostile-sources.ts';
import { noInvisibleCharacters } from './rules/no-invisible-characters.ts';
import { noMixedWords } from './rules/no-mixed-words.ts';
import { noSmsToServices } from './rules/no-sms-to-services.ts';
import { numbersAge } from './rules/numbers-age.ts';
import { numbersAreCalls } from './rules/numbers-are-calls.ts';
import { picturesExist } from './rules/pictures-exist.ts';
import { practiceOrSource } from './rules/practice-or-source.ts';
import { publishedCanBeReached } from './rules/published-can-be-reached.ts';
import { recordingsFit } from './rules/recordings-fit.ts';
import { shortLines } from './rules/short-lines.ts';
import { shortSentences } from './rules/short-sentences.ts';
import { showMatchesDial } from './rules/show-matches-dial.ts';
import { signingKeysAreSound } from './rules/signing-keys-are-sound.ts';
import { sourcesExist } from './rules/sources-exist.ts';
import { stepsReachable } from './rules/steps-reachable.ts';
import { toolsExist } from './rules/tools-exist.ts';
import { ukrainianIsUkrainian } from './rules/ukrainian-is-ukrainian.ts';
import { urgentContactsFresh } from './rules/urgent-contacts-fresh.ts';
import { usualDigits } from './rules/usual-digits.ts';
import { waysLeadSomewhere } from './rules/ways-lead-somewhere.ts';

/** Every rule, in the order in which an editor would want to hear of it. */
export const rules: Rule[] = [
  waysLeadSomewhere,
  stepsReachable,
  idsUnique,
  idsNotReserved,
  contactsExist,
  sourcesExist,
  picturesExist,
  iconsExist,
  toolsExist,
  recordingsFit,
  actionInTwoTaps,
  hurtAsksForOthers,
  callFromOutside,
  practiceOrSource,
  dialIsAllowed,
  showMatchesDial,
  publishedCanBeReached,
  heldStaysHidden,
  doNotPublish,
  lookAlikesWarn,
  urgentContactsFresh,
  numbersAreCalls,
  noSmsToServices,
  noHostileSources,
  datesArePast,
  signingKeysAreSound,
  homeRanks,
  shortLines,
  shortSentences,
  noCalmDown,
  ukrainianIsUkrainian,
  englishIsEnglish,
  noMixedWords,
  apostrophe,
  noInvisibleCharacters,
  usualDigits,
  numbersAge,
];
