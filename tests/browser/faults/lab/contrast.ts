import type { Page } from 'playwright-core';

/** How far the lightest and the darkest of an element are apart on the screen, as WCAG counts it: 1 to 21. */
export async function contrast(page: Page, selector: string): Promise<number> {
  const shot = await page.locator(selector).screenshot();
  // Read in a page without a policy of ours.
  const reader = await page.context().newPage();
  try {
    return await reader.evaluate(async (png) => {
      const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const drawn = canvas.getContext('2d')!;
      drawn.drawImage(image, 0, 0);
      const { data } = drawn.getImageData(0, 0, image.width, image.height);
      const linear = (value: number) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      let [darkest, lightest] = [1, 0];
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!].map(linear);
        const light = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
        darkest = Math.min(darkest, light);
        lightest = Math.max(lightest, light);
      }
      return (lightest + 0.05) / (darkest + 0.05);
    }, shot.toString('base64'));
  } finally {
    await reader.close();
  }
}
