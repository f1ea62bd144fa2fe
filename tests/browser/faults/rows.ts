import type { Row } from './lab/row.ts';
import { strangeAddresses } from './rows/addresses.ts';
import { portalAtFirst, truncated } from './rows/bodies.ts';
import { cachesCorrupted, cachesWiped, dataCleared, quotaAtInstall } from './rows/caches-lost.ts';
import { wrongClock } from './rows/clock.ts';
import { serverDead, serverSilent } from './rows/dead-network.ts';
import { portalDuringUpdate } from './rows/during-update.ts';
import { flippedByte } from './rows/flipped.ts';
import { hostileContent } from './rows/hostile-content.ts';
import { assetHangs, cutMidInstall, everyThirdFails } from './rows/install.ts';
import { onLineLies, persistRefused } from './rows/lies.ts';
import { strangeLooks } from './rows/looks.ts';
import { scriptDead, scriptsOff } from './rows/no-script.ts';
import { noWorker, workerStopped } from './rows/no-worker.ts';
import { otherHosts } from './rows/other-hosts.ts';
import { placeLies } from './rows/place.ts';
import { redirected } from './rows/redirects.ts';
import { thirtyPercentReset } from './rows/resets.ts';
import { smallStoreThrows, wiped } from './rows/saved.ts';
import { fiftyKilobits, slowAndSteady } from './rows/slow-line.ts';
import { slowProcessor } from './rows/slow-processor.ts';
import { spoiltContent } from './rows/spoilt-content.ts';
import { subPath } from './rows/sub-path.ts';
import { originTakenOver } from './rows/takeover.ts';
import { killedPage } from './rows/tired-phone.ts';
import { updates } from './rows/updates.ts';
import { noWorkerScript } from './rows/worker-script.ts';

/** Every row that runs, in the order of the catalogue. */
export const rows: Row[] = [
  ...[serverDead, serverSilent, cutMidInstall, everyThirdFails, assetHangs],
  ...[slowAndSteady, fiftyKilobits, thirtyPercentReset, truncated, portalAtFirst],
  ...[portalDuringUpdate, noWorkerScript, spoiltContent, flippedByte, redirected],
  ...updates,
  ...[workerStopped, noWorker, scriptsOff, scriptDead],
  ...[strangeAddresses, subPath],
  ...[cachesWiped, cachesCorrupted, dataCleared, quotaAtInstall],
  ...[smallStoreThrows],
  ...[killedPage, slowProcessor, wrongClock, onLineLies, persistRefused, placeLies],
  ...[otherHosts, hostileContent, strangeLooks, wiped, originTakenOver],
];
