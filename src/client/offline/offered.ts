/**
 * Whether this site supports offline reading: not on the development server, nor if it is turned
 * off.
 */
export const isOffered: boolean = import.meta.env.PROD && import.meta.env.PUBLIC_OFFLINE !== 'off';
