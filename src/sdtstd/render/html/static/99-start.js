// Begins: the list is built, and what the address asks for is shown.
document.body.append(dialog);
buildView();
swapLabels();
showSwitches();
document.getElementById("tongue")?.addEventListener("click", switchLanguage);
document.getElementById("theme")?.addEventListener("click", switchTheme);
addEventListener("hashchange", () => follow(location.hash, true));
addEventListener("beforeprint", beforePrint);
addEventListener("afterprint", afterPrint);
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
follow(location.hash, true);
if (!view.table.childElementCount) showList();
