/** Gives the script of the tools what both need; made by `src/build/lend-plugin.ts`. */
declare module 'virtual:lend';
