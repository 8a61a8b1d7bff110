/** What is asked of a voice of the browser. */
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/**
 * The Chinese voice to read with; undefined if the device has none. Only voices of the device itself: one of a
 * service would send what is read to its maker, and would need a network. Mandarin of the mainland is preferred,
 * and a voice of Cantonese is none. Android writes `zh_CN`.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[]): V | undefined {
  const langOf = ({ lang }: Voice) => lang.replace(/_/g, '-');
  const usable = voices.filter(
    (voice) =>
      voice.localService &&
      /^(?:zh|cmn)(?:-|$)/i.test(langOf(voice)) &&
      !/-HK|-MO/i.test(langOf(voice)),
  );
  return usable.find((voice) => /-CN|-Hans/i.test(langOf(voice))) ?? usable[0];
}
