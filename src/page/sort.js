"use strict";
// Sorts the matrix by the column whose heading is pressed. Letters sort in the order of the legend, numbers by size, names by
// the alphabet of the page's language; what is missing is always last.
(() => {
  const table = document.getElementById("matrix");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const letters = table.dataset.letters.split(" ");
  const missing = letters[letters.length - 1];
  const headings = [...table.tHead.rows[0].cells];
  const alphabet = new Intl.Collator(document.documentElement.lang, { numeric: true });

  const key = (row, column) => {
    const text = row.cells[column].textContent;
    const rank = letters.indexOf(text);
    return rank < 0 ? text : String(rank);
  };
  const isMissing = (row, column) => row.cells[column].textContent === missing;

  const sort = (column, direction) => {
    const sign = direction === "ascending" ? 1 : -1;
    const order = (a, b) =>
      isMissing(a, column) - isMissing(b, column) ||
      sign * alphabet.compare(key(a, column), key(b, column)) ||
      rows.indexOf(a) - rows.indexOf(b);
    body.append(...[...rows].sort(order));
  };

  headings.forEach((heading, column) => {
    const button = heading.querySelector("button");
    button.addEventListener("click", () => {
      const direction = heading.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
      headings.forEach((other) => other.setAttribute("aria-sort", other === heading ? direction : "none"));
      sort(column, direction);
      document.getElementById("sorted").textContent = `${button.title}: ${table.dataset[direction]}`;
    });
  });
})();
