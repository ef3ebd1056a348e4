/** The first of Dutch, English, French and German in which there is a text. */
export const localised = (node: string, name: string) =>
  `CASE ${["Nl", "En", "Fr", "De"]
    .map(
      (each) =>
        `WHEN ${node}.${name}${each} IS NOT NULL THEN {text: ${node}.${name}${each}, language: "${each.toUpperCase()}"}`,
    )
    .join(" ")} END`;

/** True where a relation holds on `$today`; its dates are as precise as their source. */
export const holds = (relation: string) =>
  `(${relation}.since IS NULL OR ${relation}.since <= $today) AND ` +
  `(${relation}.until IS NULL OR ${relation}.until >= left($today, size(${relation}.until)))`;
