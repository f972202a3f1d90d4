'use strict';
// Shared by all pages: the theme button and tables that sort. Names sort in the Vietnamese order.
const parindex = (() => {
  const collator = new Intl.Collator('vi', {numeric: true});

  // Cells may carry data-v, a plain number; otherwise their text is compared. Empty cells stay last in both directions.
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    if (!cell) return null;
    if (cell.dataset.v !== undefined) return cell.dataset.v === '' ? null : Number(cell.dataset.v);
    return cell.textContent.trim() || null;
  };

  const compare = (a, b, down) => {
    if (a === null || b === null) return (a === null) - (b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    return down ? -order : order;
  };

  const mark = (table, header, down) => {
    for (const other of table.tHead.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  };

  const sort = (table, header) => {
    const down = header.getAttribute('aria-sort') === 'ascending' ||
      (!header.hasAttribute('aria-sort') && header.dataset.first === 'down');
    const body = table.tBodies[0];
    const rows = Array.from(body.rows).map((row, at) => ({row, at, key: keyOf(row, header.cellIndex)}));
    rows.sort((a, b) => compare(a.key, b.key, down) || a.at - b.at);
    mark(table, header, down);
    body.append(...rows.map(one => one.row));
  };

  for (const table of document.querySelectorAll('table.sortable')) {
    table.tHead.addEventListener('click', event => {
      const button = event.target.closest('th > button');
      if (button) sort(table, button.parentElement);
    });
  }

  const theme = document.getElementById('theme');
  if (theme) {
    theme.addEventListener('click', () => {
      const root = document.documentElement;
      const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = dark ? 'light' : 'dark';
    });
  }

  return {collator, compare, mark};
})();
