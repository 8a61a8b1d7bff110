/** Whether this site can be kept on a device: pages of the development server never are, nor where it is switched off. */
export const isOffered: boolean = import.meta.env.PROD && import.meta.env.PUBLIC_OFFLINE !== 'off';
