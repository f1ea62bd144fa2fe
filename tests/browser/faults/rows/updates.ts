import type { Row } from '../lab/row.ts';
import { deployedUnderOpenTab, rolledBack } from './deploy.ts';
import { killSwitchDeployed } from './kill-switch.ts';
import { waitsWithThreeTabs } from './three-tabs.ts';
import { updateStorm } from './update-storm.ts';
import { upgrades } from './upgrade.ts';

/** The rows of releases that follow one another. */
export const updates: Row[] = [
  deployedUnderOpenTab,
  upgrades,
  rolledBack,
  waitsWithThreeTabs,
  updateStorm,
  killSwitchDeployed,
];
