/** Name of a column in spreadsheet programs, counted from 0: A to Z, AA and on. */
export function spreadsheetColumn(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  return position < 26 ? letter : spreadsheetColumn(Math.floor(position / 26) - 1) + letter;
}
