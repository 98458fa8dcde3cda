import { renderSVG } from 'uqr';

/** A QR code of an address as the address of a picture: a page without scripts shows it too. */
export const qrAddress = (text: string): string =>
	`data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 2 }))}`;
