/** Two circles that meet in a point: the mark of Trefpunt. */
export const logo = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}" aria-hidden="true"><g fill="none" stroke="#d60590" stroke-width="2.5"><circle cx="11.5" cy="16" r="9.5"/><circle cx="20.5" cy="16" r="9.5"/></g><circle cx="16" cy="16" r="3" fill="#d60590"/></svg>`;
