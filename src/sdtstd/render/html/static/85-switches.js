// Language and colours. Nothing is remembered: the page opens as it was written.
const darkSheet = document.getElementById("dark");
// For which media each theme has the colours of dark screens: paper never has them.
const THEMES = new Map([["auto", darkSheet.media], ["light", "not all"], ["dark", "screen"]]);

const showSwitches = () => {
  const tongue = document.getElementById("tongue");
  const theme = document.getElementById("theme");
  if (tongue) {
    tongue.textContent = isEnglish() ? "中文" : "English";
    tongue.lang = isEnglish() ? "zh-CN" : "en";
  }
  if (theme) {
    const now = page.dataset.theme;
    theme.textContent = { auto: "◐", light: "○", dark: "●" }[now];
    theme.setAttribute("title", say(`theme ${now}`));
    theme.setAttribute("aria-label", say("condition", { name: theme.getAttribute(`data-${isEnglish() ? "en" : "zh"}-aria-label`) ?? "", value: say(`theme ${now}`) }));
  }
};

const switchLanguage = () => {
  page.lang = isEnglish() ? "zh-CN" : "en";
  swapLabels();
  showSwitches();
  const rows = state.rows;
  buildView();
  showList();
  if (rows > state.rows) addRows(rows - state.rows, false);
  if (dialog.open) showDetails(state.query.id);
};

const switchTheme = () => {
  const names = [...THEMES.keys()];
  page.dataset.theme = names[(names.indexOf(page.dataset.theme) + 1) % names.length];
  darkSheet.media = THEMES.get(page.dataset.theme);
  showSwitches();
};
