/** The tools: a script of its own, asked for only by their pages, so that no first visit waits for it. */
// What both need stands in the script of the islands.
import './islands.ts';
