/**
 * The address of a text message whose recipient the person chooses: none of ours is ever in it, since
 * nobody has confirmed that a service reads one. An iPhone takes what follows the recipient only after
 * `&`, Android only after `?`.
 */
export function smsLink(
  text: string,
  { userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>,
): string {
  // A tablet of Apple's says that it is a Macintosh; a Macintosh has no touch.
  const apple =
    /iP(hone|ad|od)/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return `sms:${apple ? '&' : '?'}body=${encodeURIComponent(text)}`;
}
