/** A class as our wrappers of Decap's backends see it: whatever it is made from, it makes an `Instance`. */
export type ClassOf<Instance> = new (...args: unknown[]) => Instance;
