// Files are chosen or dropped, checked one after the other, and drawn.
(() => {
  const { text, el } = draw;
  const data = JSON.parse(document.getElementById("data").textContent);
  const status = document.getElementById("status"), results = document.getElementById("results");
  const input = document.getElementById("files"), drop = document.getElementById("drop");
  let round = 0;

  const say = said => {
    status.textContent = said;
  };

  const today = () => {
    const now = new Date(), two = number => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  const contents = file => new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject("not-opened");
    reader.readAsArrayBuffer(file);
  });

  const json = bytes => JSON.parse(utf8.text(bytes));

  const explain = async code => {
    const { bytes } = await queue({ do: "explain", code });
    return bytes ? json(bytes) : null;
  };

  // What is found in a file, also where the module fell over it: then a new one says so.
  const check = async file => {
    const about = { name: file.name, today: today() };
    const refused = async (why, bytes) => json((await queue(Object.assign({ do: "refuse", why }, about), bytes)).bytes);
    if (file.size > data.most_bytes) return refused("size");
    const bytes = await contents(file);
    const told = await queue(Object.assign({ do: "check" }, about), bytes);
    return told.fell ? refused(told.fell, bytes) : json(told.bytes);
  };

  const save = (bytes, name) => {
    const blob = new Blob([bytes], { type: "application/octet-stream" });
    // Edge of 2019 has a way of its own.
    if (navigator.msSaveBlob) {
      navigator.msSaveBlob(blob, name);
      return;
    }
    const url = URL.createObjectURL(blob);
    const link = el("a", { href: url, download: name, hidden: "" });
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  };

  const get = file => async (product, button) => {
    const name = product.file_name;
    button.disabled = true;
    say(text("making", { file: name }));
    try {
      const request = { do: "make", name: file.name, today: today(), product: product.product };
      const { bytes } = await queue(request, await contents(file));
      if (!bytes || bytes.length === 0) throw new Error(name);
      save(bytes, name);
      say(text("made", { file: name }));
    } catch (error) {
      say(text("not-made", { file: name }));
    }
    button.disabled = false;
    button.focus();
  };

  const article = (file, index) => el("article", { id: `file-${index}`, "aria-labelledby": `name-${index}`, tabindex: "-1" },
    el("h2", { id: `name-${index}` }, file.name), el("p", { class: "waiting" }, text("waiting")));

  // Of several files, what became of each, in one list.
  const overview = (files, articles) => {
    const cell = index => el("td", { id: `verdict-${index}` }, text("waiting"));
    const line = (file, index) => el("tr", {}, el("th", { scope: "row" }, el("a", { href: `#file-${index}` }, file.name)), cell(index));
    const head = el("tr", {}, el("th", { scope: "col" }, text("file")), el("th", { scope: "col" }, text("verdict")));
    return el("section", { id: "overview", "aria-labelledby": "all-files" }, el("h2", { id: "all-files" }, text("files")),
      el("div", { class: "scroll", role: "group", tabindex: "0", "aria-label": text("files") },
        el("table", {}, el("thead", {}, head), el("tbody", {}, ...files.map(line)))));
  };

  const tell = (index, box, state, said, content) => {
    box.className = state;
    box.removeChild(box.lastChild);
    content.forEach(part => box.appendChild(part));
    // On a phone the cell that is meant may lie beyond the edge.
    box.querySelectorAll("td.marked").forEach(cell => {
      const frame = cell.closest(".scroll");
      frame.scrollLeft = Math.max(0, cell.offsetLeft + cell.offsetWidth - frame.clientWidth);
    });
    const verdict = document.getElementById(`verdict-${index}`);
    if (verdict) {
      verdict.className = `verdict ${state}`;
      verdict.textContent = said;
    }
  };

  const run = async files => {
    const mine = ++round;
    const articles = files.map(article);
    results.textContent = "";
    if (files.length > 1) results.appendChild(overview(files, articles));
    articles.forEach(box => results.appendChild(box));
    const counts = { ready: 0, wrong: 0 };
    for (let index = 0; index < files.length; index++) {
      const file = files[index], box = articles[index];
      say(text("checking", { number: index + 1, total: files.length, file: file.name }));
      try {
        const told = await check(file);
        if (mine !== round) return;
        const { state, text: said } = told.verdict;
        counts[state === "wrong" || state === "unreadable" ? "wrong" : "ready"]++;
        tell(index, box, state, said, draw.checked(told, { explain, get: get(file) }));
        // What a test reads.
        box.told = told;
      } catch (error) {
        if (mine !== round) return;
        // Where it is not the file, the module cannot be begun here.
        const said = text(error === "not-opened" ? error : "too-old");
        counts.wrong++;
        tell(index, box, "unreadable", said, [el("p", { class: "verdict unreadable" }, said)]);
      }
    }
    const button = el("button", { type: "button", class: "print" }, text("print"));
    button.addEventListener("click", () => window.print());
    results.appendChild(button);
    say(text("done", { total: files.length, ready: counts.ready, wrong: counts.wrong }));
  };

  const take = list => {
    const files = Array.from(list);
    if (files.length > 0) run(files);
  };

  input.addEventListener("change", () => {
    take(input.files);
    // The same file, corrected, can be chosen again.
    input.value = "";
  });
  // Anywhere on the page: a file that is dropped beside the field must not take the page's place.
  document.addEventListener("dragover", event => {
    event.preventDefault();
    drop.className = "over";
  });
  document.addEventListener("dragleave", () => {
    drop.className = "";
  });
  document.addEventListener("drop", event => {
    event.preventDefault();
    drop.className = "";
    take(event.dataTransfer.files);
  });
  if (typeof WebAssembly !== "object") say(text("too-old"));
})();
