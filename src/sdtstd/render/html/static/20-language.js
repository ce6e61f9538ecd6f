// The language that is shown, and the words in it.
const page = document.documentElement;

const isEnglish = () => page.lang === "en";

const inLanguage = (pair) => pair[isEnglish() ? 1 : 0];

// Gives one of our own words or sentences, its gaps filled.
const say = (name, gaps = {}) =>
  inLanguage(data.words[name]).replace(/\{(\w+)\}/g, (_, gap) => String(gaps[gap]));

// Gives the words of a heading, which begin with a capital letter.
const heading = (name) => {
  const words = say(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

// Gives the word of a term; a value that is none stands for itself.
const term = (kind, value) => {
  const words = new Map(Object.entries(data.terms[kind]));
  return words.has(value) ? inLanguage(words.get(value)) : String(value ?? "");
};

const titleOf = (thing) => (isEnglish() && thing.title_en) || thing.title;

const otherTitleOf = (thing) => {
  const other = isEnglish() ? thing.title : thing.title_en;
  return other !== null && other !== titleOf(thing) ? other : null;
};

const placeTitle = (path) => (places.has(path) ? titleOf(places.get(path)) : path);

const pathTitle = (path) => {
  const steps = path.split("/");
  return steps.map((_, n) => placeTitle(steps.slice(0, n + 1).join("/"))).join(" › ");
};

const joined = (words) => words.filter(Boolean).join(say(", "));

// Labels that stand in both languages are those of the one that is shown.
const swapLabels = () => {
  const name = isEnglish() ? "en" : "zh";
  for (const each of document.querySelectorAll("[data-zh-aria-label]")) {
    each.setAttribute("aria-label", each.getAttribute(`data-${name}-aria-label`));
  }
};
