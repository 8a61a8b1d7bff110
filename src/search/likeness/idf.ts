/** Inverse document frequency, after Robertson and Spärck Jones, never below a tenth. */
export function idf(texts: number, having: number): number {
  return Math.max(0.1, Math.log(1 + (texts - having + 0.5) / (having + 0.5)));
}
