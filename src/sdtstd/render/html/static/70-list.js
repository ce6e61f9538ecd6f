// The list that is shown: of records, of leaves or of targets, as the address asks.
const CHUNK = 100;
const FIRST = 25; // before anything was asked for: what stands below the list is to be reached

const state = { of: "records", query: {}, shown: [], rows: 0 };

const shownQuery = (of) => {
  const { id, ...query } = state.of === of ? state.query : {};
  return query;
};

const view = {};

const home = () => document.getElementById("records");

const buildView = () => {
  view.box?.remove();
  view.tabs = make("ul", {}, LISTS.filter((of) => THINGS[of].all.length).map((of) =>
    make("li", {}, make("a", { href: `#${of}?`, "data-of": of }, `${heading(of)} `, make("span", { class: "amount" }, String(THINGS[of].all.length)))),
  ));
  view.bar = make("div", {});
  view.told = make("p", { role: "status", class: "told", tabindex: "-1" });
  view.chips = make("ul", { class: "chips" });
  view.named = make("p", { class: "named" });
  view.table = make("div", {});
  view.more = make("p", { class: "more" });
  view.box = make("div", { class: "lists" }, make("nav", { "aria-label": say("list") }, view.tabs), view.bar, make("div", { class: "line" }, view.told, view.chips), view.named, view.table, view.more);
  for (const each of home().querySelectorAll(":scope > p")) each.hidden = true;
  home().append(view.box);
  view.barOf = null;
};

// Shows what the state asks for; the controls stay where they are, so that none loses the focus.
const showList = () => {
  const { of, query } = state;
  for (const each of view.tabs.querySelectorAll("a")) {
    if (each.dataset.of === of) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
  }
  if (view.barOf !== of) {
    view.bar.replaceChildren(filterBar(of, changeFilter));
    view.barOf = of;
  }
  showQuery(query);
  showChips(of, query);
  showNamed(of, query);
  state.shown = sorted(of, keptBy(of, query), query.sort);
  state.rows = Math.min(readAddress(location.hash) === null ? FIRST : CHUNK, state.shown.length);
  view.told.textContent = say(`n ${of}`, { shown: state.shown.length, all: THINGS[of].all.length });
  showTable();
};

const changeFilter = (key, value) => {
  const { [key]: _, ...query } = shownQuery(state.of);
  if (value) query[key] = value;
  if (!query.target) for (const each of ["part", "reason", "pipeline", "until"]) delete query[each];
  go(state.of, query, key === "text");
};

const showChips = (of, query) => {
  const chips = filtersOf(query).map((key) => {
    const words = filterWords(of, key, query[key]);
    const act = () => { changeFilter(key, ""); view.told.focus(); };
    return make("li", {}, button([shortened(words), make("span", { "aria-hidden": "true" }, " ×")], { class: "chip", "aria-label": say("without", { filter: words }) }, act));
  });
  if (filtersOf(query).length) {
    const act = () => { go(of, query.sort ? { sort: query.sort } : {}); view.told.focus(); };
    chips.push(make("li", {}, button(say("clear"), { class: "plain" }, act)));
  }
  view.chips.replaceChildren(...chips);
};

// A reader who searches for a field means what stands there: the places of that name are offered.
const NAMED = 4;

const placesNamed = (of, text) => {
  const words = wordsOf(text ?? "");
  if (!words.length || of === "targets") return [];
  const told = ({ id, title, title_en }) => (of === "leaves" && leafIds.has(id) ? "" : tights([title, title_en]));
  return [...places.values()].filter((each) => words.every((word) => told(each).includes(word))).slice(0, NAMED);
};

const showNamed = (of, { text }) => {
  const found = placesNamed(of, text);
  const way = ({ id }) => {
    const n = keptBy(of, { place: id }).length;
    return [" ", make(n ? "a" : "span", { href: n ? addressOf(of, { place: id }) : null }, `${placeTitle(id)} ${n}`)];
  };
  view.named.replaceChildren(...(found.length ? [say("of that name"), ...found.flatMap(way)] : []));
};

const showTable = () => {
  const { of, shown, rows } = state;
  if (!shown.length) {
    view.table.replaceChildren(make("p", { class: "empty" }, say("nothing")));
    view.more.replaceChildren();
    return;
  }
  const head = make("tr", { role: "row" }, columnsOf(of).map(headCell));
  view.body = make("tbody", { role: "rowgroup" }, shown.slice(0, rows).map((each) => rowOf(of, each)));
  const table = make("table", { class: `list of-${of}`, role: "table", "aria-label": heading(of) }, make("thead", { role: "rowgroup" }, head), view.body);
  view.table.replaceChildren(sortField(), table);
  showMore();
};

const headCell = (column) => {
  const { sort } = state.query;
  const mine = (sort ?? "").replace(/^-/, "") === column.name;
  const down = mine && sort.startsWith("-");
  const act = () => sortBy(mine && !down ? `-${column.name}` : column.name, column.name);
  const mark = make("span", { "aria-hidden": "true", class: "mark" }, mine ? (down ? "▼" : "▲") : "");
  return make(
    "th",
    { scope: "col", role: "columnheader", class: `c-${column.name}${column.right ? " number-cell" : ""}`, "aria-sort": mine ? (down ? "descending" : "ascending") : "none" },
    button([heading(column.name), mark], { class: "sort", "data-sort": column.name }, act),
    // A row of headings with buttons in it is not repeated on the next sheet of paper.
    make("span", { class: "paper" }, heading(column.name)),
  );
};

const sortBy = (sort, name) => {
  go(state.of, { ...shownQuery(state.of), sort });
  view.table.querySelector(`button[data-sort="${name}"]`)?.focus();
};

// Where a list is narrow its headings are not seen: one control sorts it.
const sortField = () => {
  const choices = [["", say("as written")], ...columnsOf(state.of).map(({ name }) => [name, heading(name)])];
  const select = make("select", { id: "sort" }, choices.map(([value, words]) => make("option", { value }, words)));
  select.value = (state.query.sort ?? "").replace(/^-/, "");
  select.addEventListener("change", () => {
    const { sort, ...query } = shownQuery(state.of);
    go(state.of, select.value ? { ...query, sort: select.value } : query);
    document.getElementById("sort").focus();
  });
  return make("div", { class: "filter narrow" }, make("label", { for: "sort" }, heading("sort")), select);
};

const rowOf = (of, each) =>
  make("tr", { role: "row" }, columnsOf(of).map((column, n) =>
    make(
      n ? "td" : "th",
      { role: n ? "cell" : "rowheader", scope: n ? null : "row", class: `c-${column.name}${column.right ? " number-cell" : ""}`, "data-name": heading(column.name) },
      column.show(each),
    ),
  ));

const showMore = () => {
  const left = state.shown.length - state.rows;
  if (left <= 0) return view.more.replaceChildren();
  const n = Math.min(CHUNK, left);
  view.more.replaceChildren(button(say("more", { n }), {}, () => addRows(n, true)), ` ${state.rows} / ${state.shown.length}`);
};

const addRows = (n, focus) => {
  const from = state.rows;
  state.rows = Math.min(from + n, state.shown.length);
  view.body.append(...state.shown.slice(from, state.rows).map((each) => rowOf(state.of, each)));
  showMore();
  if (focus) view.body.rows[from]?.querySelector("a, button")?.focus();
};
