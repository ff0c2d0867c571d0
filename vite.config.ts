import { defineConfig } from 'vite';

/** Builds the playground's page into the files that the playground serves: `npm run build:page`. */
export default defineConfig({
  root: 'src/playground/page',
  base: './',
  // Preact's own form of JSX.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../public',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: false,
    // Names without a hash: the page is built ahead and committed.
    rolldownOptions: {
      output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
    },
  },
});
