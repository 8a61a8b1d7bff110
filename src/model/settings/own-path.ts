/** An address within the site, as settings write it. */
export const ownPath = {
  regex: /^\//,
  message: '应为本站的地址，以斜杠开头，例如 /join/',
};
