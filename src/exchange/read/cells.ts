import { partsOfCell, type Complaint } from "./values";

/** Spaces, and what nobody sees: control characters, zero-width characters, marks of direction. */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** A cell without spaces at its ends; empty if nothing in it can be seen. */
export const trimCell = (cell: string) => (INVISIBLE.test(cell) ? "" : cell.trim());

/** The errors of formulas in Excel (English, Dutch, French, German) and LibreOffice. */
const FORMULA_ERROR = new RegExp(
  `^(#(${[
    ...["N/A", "N/A N/A", "REF!", "VALUE!", "NAME\\?", "DIV/0!", "NULL!", "NUM!", "SPILL!", "CALC!", "GETTING_DATA"],
    ...["N/B", "VERW!", "WAARDE!", "NAAM\\?", "DEEL/0!", "LEEG!", "GETAL!", "OVERLOOP!"],
    ...["VALEUR!", "NOM\\?", "NUL!", "NOMBRE!", "NV", "BEZUG!", "WERT!", "ZAHL!"],
  ].join("|")})|Err:\\d{3})$`,
  "i",
);

const TOO_NARROW = /^#{3,}$/;
const LOST_LETTER = "\ufffd";

/** Why a cell holds no value of its own: a spreadsheet, or a conversion, put something else in its place. */
export function faultOfCell(cell: string): Omit<Complaint, "column"> | undefined {
  const error = partsOfCell(cell).find((part) => FORMULA_ERROR.test(part));
  if (error) return { reason: `${error} ${FORMULA_FAULT}`, kind: FORMULA_FAULT };
  if (TOO_NARROW.test(cell))
    return {
      reason: "shows only #: the column of the spreadsheet was too narrow; widen it, and export the file again",
    };
  if (cell.includes(LOST_LETTER))
    return { reason: "holds the sign U+FFFD, which stands where a letter was lost; write the letter again" };
  return undefined;
}

const FORMULA_FAULT = "is the error of a formula in a spreadsheet; correct the formula, or empty the cell";
