/** Gives the script of the tools what it need not bring itself; made by `src/build/lend-plugin.ts`. */
declare module 'virtual:lend';
