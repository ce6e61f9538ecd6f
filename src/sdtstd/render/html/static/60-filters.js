// The controls that filter a list, and the words of each filter.
const controls = new Map();

const options = (values, words) => values.map((value) => [value, words(value)]);

const occurring = (kind, of) => {
  const found = new Set(of);
  return options(Object.keys(data.terms[kind]).filter((each) => found.has(each)), (each) => term(kind, each));
};

const indented = (path) => `${"\u3000".repeat(path.split("/").length - 1)}${placeTitle(path)}`;

const placeOptions = () =>
  data.tasks.flatMap((task) => [task.id, ...task.fields.flatMap((field) => [field.id, ...topicsOf(field.id)])])
    .map((path) => [path, indented(path)]);

const topicsOf = (field) => data.topics.map(({ id }) => id).filter((id) => id.startsWith(`${field}/`));

const ownerOptions = (things) => {
  const owners = [...new Set(things.flatMap(({ row }) => row.owner))];
  return options(owners.sort(collated()), (each) => each);
};

// Each filter of a list: its key, its name, and the choices that the data has.
const CHOICES = {
  records: [
    ["kind", "kind", () => options(["standards", "pilots", "measures"].filter((kind) => data[kind].length), say)],
    ["level", "level", () => occurring("level", data.standards.map(({ level }) => level))],
    ["status", "status", () => occurring("status", data.standards.map(({ status }) => status))],
    ["place", "place", placeOptions],
    ["owner", "owner", () => ownerOptions(records)],
    ["target", "target", () => data.counts.map(({ target }) => [target, targetTitle(target), planOf.get(targetOf.get(target).plan)])],
    ["part", "part", () => occurring("part", ["counted", "possible", "excluded"])],
  ],
  leaves: [
    ["state", "state", () => occurring("state", data.leaves.map(({ state }) => state))],
    ["place", "place", placeOptions],
    ["owner", "owner", () => ownerOptions(leaves)],
  ],
  targets: [
    ["assessment", "state", () => occurring("assessment", targets.map(({ row }) => row.assessment))],
    ["plan", "plan", () => data.plans.map((plan) => [plan.id, titleOf(plan)])],
    ["owner", "owner", () => ownerOptions(targets)],
  ],
};

const targetTitle = (id) => (targetOf.has(id) ? titleOf(targetOf.get(id).row) : id);

// Builds the controls of a list; `change(key, value)` is called with what a reader chooses.
const filterBar = (of, change) => {
  controls.clear();
  const fields = [searchField(change)];
  for (const [key, name, choices] of CHOICES[of]) {
    const found = choices();
    if (found.length > 1 || key === "target") fields.push(selectField(key, name, found, change));
  }
  return make("div", { class: "filters", role: "search", "aria-label": say("filters") }, fields);
};

const searchField = (change) => {
  const input = make("input", { type: "search", id: "f-text", autocomplete: "off", placeholder: say("search hint") });
  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => change("text", input.value.trim()), 120);
  });
  controls.set("text", input);
  return make("div", { class: "filter search" }, make("label", { for: "f-text" }, heading("search")), input);
};

const selectField = (key, name, choices, change) => {
  const id = `f-${key}`;
  const select = make("select", { id }, make("option", { value: "" }, say("any")));
  const groups = new Map();
  for (const [value, words, group = null] of choices) {
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(make("option", { value }, shortened(words)));
  }
  for (const [group, made] of groups) {
    select.append(...(group === null || groups.size === 1 ? made : [make("optgroup", { label: shortened(titleOf(group)) }, made)]));
  }
  select.addEventListener("change", () => change(key, select.value));
  controls.set(key, select);
  return make("div", { class: "filter" }, make("label", { for: id }, heading(name)), select);
};

const shortened = (words) => ([...words].length > 60 ? `${[...words].slice(0, 59).join("")}…` : words);

// Shows a query in the controls.
const showQuery = (query) => {
  for (const [key, control] of controls) {
    const value = query[key] ?? "";
    if (control.value.trim() !== value) control.value = value;
  }
  const part = controls.get("part");
  if (part) part.closest(".filter").hidden = !query.target;
};

const FLAGS = { unplaced: "unplaced", nowhere: "no place", pipeline: "pipeline", existing: "existing", expected: "expected in table", reached: "of standards" };
const NAMES = { at: "at place", place: "in place", assessment: "state", text: "search" };

// Says a filter in words.
const filterWords = (of, key, value) => {
  const flag = Object.hasOwn(FLAGS, key);
  if (!Object.hasOwn(THINGS[of].filters, key) || (flag && value !== "1"))
    return say("unknown filter", { filter: `${key}=${value}` });
  if (flag) return say(FLAGS[key]);
  if (key === "reason") return term(key, value);
  if (key === "until") return say("until", { day: value });
  const told =
    key === "place" || key === "at" ? placeTitle(value) : key === "target" ? targetTitle(value) :
    key === "kind" ? (Object.hasOwn(data.words, value) ? say(value) : value) : Object.hasOwn(data.terms, key) ? term(key, value) : value;
  const name = NAMES[key] ?? key;
  return say("condition", { name: say(name), value: told });
};
