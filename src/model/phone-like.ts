/** Numbers in running text: which of them could be taken for a telephone number. */

const space = '[ \\u00a0\\u202f]';
const whole = `(?:[1-9]\\d{0,2}(?:${space}\\d{3})+|\\d+)(?:[.,]\\d+)?`;
const upTo = `(?:${space}?[–-]${space}?${whole})?`;
const money =
  '(?:тис|млн|млрд|грн|гривень|гривні|гривня|thousand|million|billion|UAH|hryvnias?|USD|EUR|€|\\$|₴)';
const unit =
  '(?:мм|см|дм|м|км|мл|л|г|кг|мг|с|сек|хв|год|секунд\\p{L}*|хвилин\\p{L}*|годин\\p{L}*|метр\\p{L}*|' +
  'кілометр\\p{L}*|раз\\p{L}*|днів|дні|день|діб|років|роки|рік|людей|осіб|mm|cm|m|km|ml|l|g|kg|mg|s|min|h|' +
  'seconds?|minutes?|hours?|met(?:er|re)s?|kilomet(?:er|re)s?|times|days?|years?|people)';

/** Patterns that are no telephone number; each has its line in the test. */
const legal: RegExp[] = [
  // 50 000 грн, 1,5 млн, 100–200 грн, € 500
  new RegExp(`(?<![\\d+])${whole}${upTo}${space}?${money}(?!\\p{L})`, 'gu'),
  new RegExp(`[€$₴]${space}?${whole}${upTo}`, 'gu'),
  // 102 см, 1500 м, 112 разів, 5–10 minutes, 120 °C, 100 %
  new RegExp(`(?<![\\d+])${whole}${upTo}${space}?(?:${unit}(?!\\p{L})|°|%)`, 'gu'),
  // 22.03.2026, 2026-03-22
  /(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/g,
  // 08:00–20:00, 14:02
  /(?<!\d)\d{1,2}:\d{2}(?:\s?[–-]\s?\d{1,2}:\d{2})?(?!\d)/g,
  // 2022–2023, 2022-23, 2024
  /(?<![\d+-]|\d )(?:19|20)\d{2}(?:[–-](?:(?:19|20)\d{2}|\d{2}))?(?![\d-]| \d)/g,
  // № 473, № 12/3-45
  /(?:№|\bNo\.)\s?\d+(?:[-/]\d+)*/g,
  // 75 000, 1 500 000: round, and never the 116 000 family
  new RegExp(
    `(?<![\\d+]|\\d${space})(?!116)[1-9]\\d{0,2}(?:${space}\\d{3}){0,1}${space}\\d00(?!${space}?\\d)`,
    'g',
  ),
];
/** 100–120, 500–1000: two whole numbers, the second larger. */
const range = /(?<![\d+(]|\d[-–. ])([1-9]\d{0,3}|0)[–-]([1-9]\d{0,3})(?![\d)]|[-–. ]\d)/g;

const joint = '(?:\\.(?!\\s)|[ \\u00a0\\u202f()\\-–‑])';
const run = new RegExp(`\\+?\\(?\\d(?:${joint}{0,3}\\d)*`, 'g');
const emergency = ['101', '102', '103', '104', '112'];

/**
 * The runs of a text that look like a telephone number: 5 digits and more, or a short code alone.
 * In: the text without `{call:id}` marks; the short codes in use beside 101–104 and 112.
 */
export function phoneLike(text: string, shortCodes: string[] = []): string[] {
  const codes = new Set([...emergency, ...shortCodes]);
  const isCode = (digits = '') => codes.has(digits);
  const bare = legal
    .reduce((left, pattern) => left.replace(pattern, '…'), text)
    .replace(range, (found, low: string, high: string) =>
      Number(low) < Number(high) && !isCode(low) && !isCode(high) ? '…' : found,
    );
  return [...bare.matchAll(run)]
    .map(([found]) => found.trim())
    .filter((found) => {
      if (digitsOf(found).length > 4 || (/^\+\d/.test(found) && digitsOf(found).length > 3))
        return true;
      return found.split(/\D+/).some(isCode) || isCode(digitsOf(found));
    });
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * Whether a text holds these digits as a number. Five digits and more: anywhere once spaces and
 * brackets are gone; fewer: only standing alone, and not as a measure, a sum or «№ …».
 */
export function holdsNumber(text: string, digits: string): boolean {
  if (digits.length > 4) {
    const local = digits.replace(/^380(?=\d{9}$)/, '0');
    return text.replace(/[\s\u00a0\u202f().\-–‑/+]/g, '').includes(local);
  }
  const bare = legal.slice(0, -1).reduce((left, pattern) => left.replace(pattern, '…'), text);
  const alone = `(?<![\\d–]|\\d[ .,:-])${[...digits].join('[ -]?')}(?![\\d–]|[.,:-]\\d)`;
  return new RegExp(alone).test(bare);
}
