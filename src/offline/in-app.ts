/** Browsers inside other apps: what they keep, Chrome and Safari never see. The one list of them. */
const byAgent: [mark: string, name: string][] = [
  ['Telegram-Android', 'Telegram'],
  ['Instagram', 'Instagram'],
  ['Viber', 'Viber'],
  ['FBAN', 'Facebook'],
  ['FBAV', 'Facebook'],
  // Any other Android web view; its app does not say its name.
  ['; wv)', ''],
];

const byObject = ['TelegramWebview', 'TelegramWebviewProxy'];

/** The app this page is shown in: its name, '' when it has none for us, undefined in a real browser. */
export function inAppBrowser(page: { navigator: { userAgent: string } }): string | undefined {
  if (byObject.some((name) => name in page)) return 'Telegram';
  return byAgent.find(([mark]) => page.navigator.userAgent.includes(mark))?.[1];
}
