/** Where tests build; two runs side by side name a folder each. */
export const buildDir = process.env.BUILD_DIR ?? '.build';

/** Builds that tests share; a test that rebuilds uses a folder of its own. */
export const sites = {
  root: { base: '/', outDir: `${buildDir}/test-root` },
  /** The same with the waits of worker and page a tenth as long: 45 s of silence are 4.5. */
  quick: { base: '/', outDir: `${buildDir}/test-quick`, timeScale: 0.1 },
  kherson: { base: '/kherson/', outDir: `${buildDir}/test-kherson` },
};
