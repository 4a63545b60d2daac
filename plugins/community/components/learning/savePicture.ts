import { certificateSize } from '../../learning/certificate.ts';

/** An SVG document as the address of an image, in which nothing can run. */
export function toImageUrl(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

export function saveSvg(svg: string, name: string): void {
  save(new Blob([svg], { type: 'image/svg+xml' }), name);
}

/** Draws an SVG document in twice its size. Rejects where the browser does not draw it. */
export async function savePng(svg: string, name: string): Promise<void> {
  const picture = new Image();
  picture.src = toImageUrl(svg);
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * certificateSize.width;
  canvas.height = 2 * certificateSize.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('Unexpected browser without a canvas, expected one.');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('Unexpected empty picture, expected a PNG.');
  save(blob, name);
}

/** Prints the certificate alone; the style sheet of its component says how. */
export function printOnly(): void {
  const { dataset } = document.documentElement;
  dataset['print'] = 'certificate';
  window.addEventListener('afterprint', () => delete dataset['print'], { once: true });
  window.print();
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Not before the browser has taken it over.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
