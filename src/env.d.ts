interface ImportMetaEnv {
  /** Set by `npm run build -- --offline off`. */
  readonly PUBLIC_OFFLINE?: 'on' | 'off';
}
