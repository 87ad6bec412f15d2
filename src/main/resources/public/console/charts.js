// Draws each table's numbers as bars above it; a bar leads where its number leads.
(() => {
  const MOST = 20;
  const charts = [];

  const rowsOf = (section) =>
    [...section.querySelectorAll("tbody tr")]
      .map((row) => ({ name: row.cells[0].textContent, link: row.querySelector("a") }))
      .slice(0, section.dataset.bars === "upright" ? undefined : MOST);

  // A name may be a whole sentence; the table has all of it. A day stands above its weekday.
  const short = (name) => name.includes(" 周") ? name.split(" ") : name.length > 12 ? name.slice(0, 11) + "…" : name;

  const draw = (section) => {
    const rows = rowsOf(section);
    const box = section.querySelector(".bars");
    if (!box) return;
    const upright = section.dataset.bars === "upright";
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    box.hidden = false;
    box.style.height = upright ? "14rem" : `${rows.length * 1.7 + 2.5}rem`;
    const numbers = { beginAtZero: true, ticks: { precision: 0, color: colour("--quiet") }, grid: { color: colour("--line") } };
    const names = { ticks: { autoSkip: upright, maxRotation: 0, color: colour("--ink") }, grid: { display: false } };
    charts.push(new Chart(box.firstElementChild, {
      type: "bar",
      data: {
        labels: rows.map((row) => short(row.name)),
        datasets: [{ data: rows.map((row) => Number(row.link.textContent)), backgroundColor: colour("--green"), maxBarThickness: 36 }],
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        indexAxis: upright ? "x" : "y",
        interaction: { mode: "index", axis: upright ? "x" : "y", intersect: false },
        scales: upright ? { x: names, y: numbers } : { x: numbers, y: names },
        plugins: { legend: { display: false }, tooltip: { displayColors: false } },
        onHover: (event, bars) => { event.native.target.style.cursor = bars.length ? "pointer" : ""; },
        onClick: (event, bars) => { if (bars.length) rows[bars[0].index].link.click(); },
      },
    }));
  };

  const drawAll = () => {
    charts.splice(0).forEach((chart) => chart.destroy());
    document.querySelectorAll("[data-bars]").forEach(draw);
  };

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  document.querySelectorAll("[data-fold=true]").forEach((details) => { details.open = false; });
  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
})();
