/** The groups of the directory, in the order in which a resident would need them. */
export const contactGroups = [
  'emergency',
  'accessibility',
  'oblast',
  'city',
  'housing',
  'utilities',
  'evacuation',
  'shelter',
  'health',
  'psychological',
  'violence',
  'missing',
  'legal',
  'social',
  'humanitarian',
  'government',
] as const;
