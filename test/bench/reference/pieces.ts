/** The text in the first of Dutch, English, French and German that has one. */
export const localised = (node: string, name: string) =>
  `CASE ${["Nl", "En", "Fr", "De"]
    .map(
      (each) =>
        `WHEN ${node}.${name}${each} IS NOT NULL THEN {text: ${node}.${name}${each}, language: "${each.toUpperCase()}"}`,
    )
    .join(" ")} END`;

/** True if a relation holds on `$today`. Its dates may be a year, a month or a day. */
export const holds = (relation: string) =>
  `(${relation}.since IS NULL OR ${relation}.since <= $today) AND ` +
  `(${relation}.until IS NULL OR ${relation}.until >= left($today, size(${relation}.until)))`;
