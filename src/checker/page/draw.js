// What is found in a file, drawn: everything is text, nothing that a file holds becomes markup.
const draw = (() => {
  const texts = new Map(JSON.parse(document.getElementById("data").textContent).texts);

  const text = (id, filled) => Object.keys(filled || {}).reduce(
    (said, name) => said.split(`{${name}}`).join(filled[name]),
    texts.get(id)
  );

  const el = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const key of Object.keys(attributes || {})) made.setAttribute(key, attributes[key]);
    for (const child of children) if (child) made.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    return made;
  };

  const all = (name, attributes, list) => el(name, attributes, ...list);

  // A table that may be wider than a phone, in a frame of its own that scrolls, by keyboard too.
  const scrolled = (table, label) => el("div", { class: "scroll", role: "group", tabindex: "0", "aria-label": label }, table);

  const heading = (scope, said, attributes) => el("th", Object.assign({ scope }, attributes), said);

  const row = ({ row: number, cells }, label) => {
    const letters = cells.map(cell => heading("col", cell.column, cell.marked ? { class: "marked" } : {}));
    const named = cells.some(cell => cell.heading);
    const headings = named && el("tr", {}, el("td", {}), ...cells.map(cell => el("td", { class: "heading" }, cell.heading)));
    const values = cells.map(cell => el("td", cell.marked ? { class: "marked" } : {}, cell.text,
      cell.marked && el("span", { class: "unseen" }, ` (${text("marked")})`)));
    return scrolled(el("table", { class: "row" },
      el("thead", {}, el("tr", {}, heading("col", text("row-heading")), ...letters)),
      el("tbody", {}, headings, el("tr", {}, heading("row", String(number)), ...values))), label);
  };

  const explanation = (code, explain) => {
    const details = el("details", {}, el("summary", {}, text("explain", { code })));
    const fill = async () => {
      if (details.children.length > 1) return;
      const box = details.appendChild(el("div", { class: "explanation" }));
      const said = await explain(code);
      if (said) [said.title, said.what].concat(said.parts).forEach(part => box.appendChild(el("p", {}, part)));
    };
    // A browser that cannot fold it away shows it at once.
    if ("open" in details) details.addEventListener("toggle", fill);
    else fill();
    return details;
  };

  const point = (found, explain) => {
    const place = found.cell ? el("span", { class: "cell" }, found.cell) : null;
    const label = [found.word, found.cell, found.code].filter(Boolean).join(" ");
    return el("li", { class: `point ${found.severity}` },
      el("p", { class: "what" }, el("span", { class: "word" }, found.word), " ", place, place && " ", found.message),
      ...found.remarks.map(remark => el("p", {}, remark)),
      found.others && el("p", {}, found.others),
      found.row && row(found.row, `${text("row", { row: found.row.row })} – ${label}`),
      explanation(found.code, explain));
  };

  const figures = list => list.length > 0 && el("section", {},
    el("h3", {}, text("figures")),
    all("dl", { class: "cards" }, list.map(({ label, value, of }) =>
      el("div", {}, el("dt", {}, label), el("dd", {}, el("b", {}, value), " ", el("span", {}, of))))));

  const funding = money => {
    if (!money) return null;
    const line = ({ name, amounts, sum }) => el("tr", {}, heading("row", name),
      ...amounts.concat([sum]).map(amount => el("td", { class: "number" }, amount)));
    const head = [text("group")].concat(money.sources, [text("sum")]).map(name => heading("col", name));
    return el("section", {}, el("h3", {}, text("funding")), scrolled(el("table", {},
      el("thead", {}, all("tr", {}, head)), all("tbody", {}, money.groups.map(line)),
      el("tfoot", {}, line(money.total))), text("funding")));
  };

  const filled = cells => cells && el("p", { class: "filled" },
    el("progress", { max: "100", value: String(cells.percent), "aria-label": cells.text }), " ", cells.text);

  const products = (list, get) => list.length > 0 && el("section", { class: "products" }, el("h3", {}, text("products")),
    ...list.map(product => {
      const button = el("button", { type: "button", "data-product": product.product }, product.label);
      button.addEventListener("click", () => get(product, button));
      return button;
    }));

  const sheet = ({ title, points }, explain) => el("section", { class: "sheet" }, el("h3", {}, title),
    all("ul", {}, points.map(found => point(found, explain))));

  // All of a file, below its name.
  const checked = (told, { explain, get }) => [
    told.whose && el("p", {}, told.whose),
    told.verdict && el("p", { class: `verdict ${told.verdict.state}` }, told.verdict.text),
    filled(told.filled),
    ...told.sheets.map(found => sheet(found, explain)),
    told.sheets.length === 0 && el("p", {}, text("nothing-found")),
    told.more && el("p", {}, told.more),
    figures(told.figures),
    funding(told.funding),
    products(told.products, get),
  ].filter(Boolean);

  return { text, el, checked };
})();
