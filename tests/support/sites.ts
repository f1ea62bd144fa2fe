/** Builds that tests share; a test that rebuilds uses a folder of its own. */
export const sites = {
  root: { base: '/', outDir: '.build/test-root' },
  kherson: { base: '/kherson/', outDir: '.build/test-kherson' },
};
