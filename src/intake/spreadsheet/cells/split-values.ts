/**
 * Takes a cell with several values apart: lines, semicolons, bullets; commas where the column is a list of short names. What stands in
 * brackets stays together.
 */
export function splitValues(text: string, { commas }: { readonly commas: boolean }): string[] {
  const separators = commas ? ';\n|•·▪►,/' : ';\n|•▪►';
  const values: string[] = [];
  let depth = 0;
  let current = '';
  for (const [index, letter] of [...text].entries()) {
    if (letter === '(' || letter === '[') depth += 1;
    else if ((letter === ')' || letter === ']') && depth > 0) depth -= 1;
    const splits = separators.includes(letter) && (depth === 0 || letter === '\n') && !(letter === '/' && !isBetweenWords(text, index));
    if (letter === '\n') depth = 0;
    if (!splits) {
      current += letter;
      continue;
    }
    values.push(current);
    current = '';
  }
  return [...values, current].map(withoutBullet).filter((value) => value !== '');
}

/** "and/or" and addresses on the web keep their slash; " / " separates. */
function isBetweenWords(text: string, index: number): boolean {
  return text[index - 1] === ' ' && text[index + 1] === ' ';
}

function withoutBullet(value: string): string {
  return value.trim().replace(/^(?:[-–—*+o]\s+|\(?\d{1,2}[.)]\s+|[-–—*]\s*(?=\p{L}))/u, '').replace(/[,;\s]+$/, '').trim();
}
