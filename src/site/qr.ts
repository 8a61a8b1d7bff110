import { encodeQR } from 'qr';

/** In modules, on each side: the least that ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

/**
 * A QR code as SVG without a size, quiet zone included. Level M: it can still be read with 15 % of it
 * covered or torn off.
 */
export function toQrSvg(text: string): string {
  return encodeQR(text, 'svg', { ecc: 'medium', border: QUIET_ZONE });
}
