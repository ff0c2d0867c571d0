import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const PIXELS_PER_UNIT = 1.5;

/** No font of the machine has a say, so that a picture is the same everywhere. */
const require = createRequire(import.meta.url);
const FONTS = [
  require.resolve('@expo-google-fonts/lato/400Regular/Lato_400Regular.ttf'),
  require.resolve('@expo-google-fonts/lato/700Bold/Lato_700Bold.ttf'),
];

/** Turns SVG whose text is set in Lato into a PNG on white. */
export function rasterizeSvg(svg: string): Uint8Array {
  const picture = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'zoom', value: PIXELS_PER_UNIT },
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'Lato' },
  });
  return picture.render().asPng();
}
