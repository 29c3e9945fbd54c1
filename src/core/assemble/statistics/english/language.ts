/** Looked at of a sentence to tell its language. */
const SAMPLE = 400;

/** Whether Latin letters dominate: a Chinese sentence may name IMF, GDP or a company. A word of Latin is worth a character of Han. */
export function isEnglishText(text: string): boolean {
  let latin = 0;
  let han = 0;
  for (let i = 0; i < text.length && i < SAMPLE; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) latin++;
    else if (code >= 0x3400 && code <= 0x9fff) han++;
  }
  return latin > 4 * han && latin > 0;
}
