/**
 * The text to insert so that the signature stands exactly once in the draft.
 * @param draft what stands in the composer already.
 */
export function addSignature(draft: string, text: string, signature: string): string {
  const isSigned = signature === '' || draft.includes(signature) || text.trimEnd().endsWith(signature);
  return isSigned ? text : `${text.trimEnd()} ${signature}`;
}
