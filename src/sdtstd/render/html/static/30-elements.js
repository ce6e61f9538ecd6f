// Elements are made here, and texts go into them as texts: nothing of the data is ever read as HTML.
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((each) => each !== null && each !== undefined));
  return element;
};

const button = (words, attributes, act) => {
  const made = make("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", act);
  return made;
};

// A link leads to the web or nowhere.
const webLink = (address, words) => {
  if (!/^https?:\/\//i.test(address)) return make("span", {}, words === address ? words : `${words} ${address}`);
  return make("a", { href: address, rel: "noopener noreferrer" }, words);
};

// A language of its own, where a text is not in that of the page.
const inOther = (thing, attributes = {}) => {
  const other = otherTitleOf(thing);
  return other === null ? null : make("span", { lang: isEnglish() ? "zh-CN" : "en", ...attributes }, other);
};

// A title in the language of the page; one that is published in Chinese alone says so.
const titled = (thing) =>
  isEnglish() && !thing.title_en ? make("span", { lang: "zh-CN" }, thing.title) : titleOf(thing);

// Of leaves, parts and goals these are the signs that the figures and the style sheet have.
const GLYPHS = new Map(Object.entries({
  covered: "█", partly: "▓", "in-progress": "░", missing: "×", unknown: "?",
  "in-force": "●", upcoming: "◐", "in-development": "◔", planned: "○",
  withdrawn: "×", replaced: "×", abandoned: "×",
  counted: "█", possible: "▓", excluded: "–", pipeline: "░",
  met: "✓", "met-late": "✓", "possibly-met": "?", "on-track": "→", behind: "↓", "far-behind": "⇊",
  pending: "…", "not-started": "–", missed: "✗", "not-shown": "?", "no-data": "–",
}));

// A term with its glyph, so that no colour alone tells it.
const tag = (kind, value) =>
  value === null || value === undefined
    ? null
    : make(
        "span",
        { class: `tag of-${value}` },
        GLYPHS.has(value) ? make("span", { class: "glyph", "aria-hidden": "true" }, GLYPHS.get(value)) : null,
        term(kind, value),
      );

// A number that opens to its members; none has no members to open.
const count = (number, of, query) =>
  number === null || number === undefined
    ? "–"
    : number === 0
    ? "0"
    : make("a", { class: "number", href: addressOf(of, query) }, String(number));
