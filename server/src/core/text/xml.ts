/** All that is no character of XML 1.0, which no XML may hold, however it is written. */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text with a sign in the place of each character that XML has not. */
export function xmlText(text: string): string {
  return text.replace(notInXml, '\uFFFD');
}
