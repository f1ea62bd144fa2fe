import type { Newer } from './newer-in-script.ts';

/** Kinds of things that no page and no script of ours has one of: a name they share means the older one. */
const strangers = [
  // Arrays have the same methods; those of an iterator are told by how they are called.
  'Iterator',
  ...['Animation', 'AudioContext', 'OfflineAudioContext', 'MediaSource', 'HTMLMediaElement'],
  ...['CanvasRenderingContext2D', 'OffscreenCanvasRenderingContext2D', 'HTMLCanvasElement'],
  ...['CSSKeyframesRule', 'CSSMediaRule', 'CSSStyleSheet', 'CSSSupportsRule', 'CompositionEvent'],
  ...['Atomics', 'RTCRtpTransceiver'],
  ...['DedicatedWorkerGlobalScope', 'FileSystemEntry', 'GamepadHapticActuator', 'HTMLAreaElement'],
  ...['IDBIndex', 'Notification', 'Permissions', 'PermissionStatus', 'PerformanceEventTiming'],
  ...['ProcessingInstruction', 'RTCIceCandidate', 'RTCIceTransport', 'RTCPeerConnectionIceEvent'],
  ...[
    'Screen',
    'Selection',
    'SVGAElement',
    'SVGScriptElement',
    'SVGStyleElement',
    'URLSearchParams',
    'XRView',
  ],
  ...['WritableStream', 'WritableStreamDefaultController'],
];

/** What a built script names though a target lacks it, and why it may. */
export const allowedInScripts: Record<string, string> = {
  trustedTypes: 'asked for before it is used; without it an address is plain text',
  'Document.moveBefore': 'Preact asks for it before it is used',
  'DocumentFragment.moveBefore': 'the same',
  'Element.moveBefore': 'the same',
  print: 'asked for before it is used; the button stays away',
  'Navigator.share': 'asked for before it is used; the button stays away',
  'IDBTransaction.commit': 'asked for before it is used; without it the browser commits by itself',
  'Navigator.canShare': 'the same',
  'Navigator.vibrate': 'asked for before it is used; the beat is heard and seen without',
  'Navigator.deviceMemory': 'where it is unknown the phone is taken for one with 4 GB',
  'Navigator.wakeLock': 'asked for before it is used; the screen goes dark as the phone is set',
  'Navigator.getBattery': 'asked for before it is used; the page says where to look instead',
  'Navigator.getUserMedia': 'the one of mediaDevices is meant, asked inside try',
  'MediaStreamTrack.getCapabilities':
    'asked inside try; without it there is no torch, and it says so',
  'InputDeviceInfo.getCapabilities': 'the same',
  'RTCPeerConnectionIceErrorEvent.address': 'a data attribute of ours',
  'HTMLElement.focus.options_preventScroll_parameter': 'without it the page scrolls to the line',
  'SVGElement.focus.options_preventScroll_parameter': 'the same; no drawing is focused',
  'SVGElement.load_event': 'the load of the window is meant',
  'WorkerGlobalScope.online_event': 'the one of the window is meant',
  'HTMLDetailsElement.name': 'the names of errors and functions are meant',
  'HTMLLinkElement.blocking': 'an answer that idb asks for',
  'HTMLScriptElement.blocking': 'the same',
  'HTMLStyleElement.blocking': 'the same',
  'Performance.memory': 'a data attribute of ours',
  'IDBCursor.request': 'what a worker is asked for: the request of a fetch',
  'ServiceWorkerRegistration.index': 'where a match stands, or an index of a store',
  'Request.body': 'the body of a response is meant',
  'Blob.arrayBuffer': 'responses are read; a blob only goes into one',
  'Blob.text': 'the same',
  'Clipboard.read': 'the reader of a body is meant; of the clipboard nothing is read',
  'AbortSignal.reason': 'why a promise failed',
};

/** What the style sheet leans on though a target lacks it, and why the page works without. */
export const allowedInStyles: Record<string, string> = {
  ':focus-visible': 'without it the browser draws a ring of its own',
  'color-scheme': 'only bars and fields of the browser; our colours all have names',
  'color-scheme: light': 'the same',
  'color-scheme: dark': 'the same',
  'text-size-adjust': 'only phones blow letters up; these have it',
  'font: system-ui': 'one family of several',
  'scroll-margin-top': 'the script scrolls to the top itself',
  '::-webkit-progress-bar': 'each engine reads its own; the bar is of no other use',
  '::-webkit-progress-value': 'the same',
  '::-moz-progress-bar': 'the same',
  'mask-image': 'written with -webkit- alone, which Firefox reads as its own',
  'mask-position': 'the same',
  'mask-repeat': 'the same',
  'mask-size': 'the same',
  '@media forced-colors': 'a browser that does not ask has no such colours',
  'forced-color-adjust': 'only inside that question',
  'forced-color-adjust: none': 'the same',
};

/** What nobody has allowed, one line each with what to do. In: what a file leans on. */
export function unexplained(
  file: string,
  newer: Newer[],
  allowed: Record<string, string>,
): string[] {
  return newer
    .filter(({ feature }) => !(feature in allowed))
    .filter(({ feature }) => !strangers.includes(feature.replace(/\..*/, '')))
    .map(
      ({ feature, lackedBy, near }) =>
        `${file} · ${feature} is unknown to ${lackedBy.join(', ')} · near «${near}» → write it an older way, or say in tests/dist/old-browsers/allowed.ts why it may stand`,
    );
}
