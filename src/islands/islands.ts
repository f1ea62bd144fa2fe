import 'virtual:lend';
import { wakeContactSearch } from './contact-search/wake.tsx';

/** The script of the directory, the first that needs Preact. */
wakeContactSearch();
