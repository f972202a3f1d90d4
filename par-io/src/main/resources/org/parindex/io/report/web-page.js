
// The web page of a round. Everything is built with textContent, so text from workbooks stays text.
(() => {
  const json = id => JSON.parse(document.getElementById(id).textContent);
  const words = json('words');
  const round = json('round');
  const {nodes, groups} = round;
  const scale = 10 ** round.places;
  const comma = document.documentElement.lang === 'vi';
  const tell = (word, value) => words[word].replace('{0}', value);
  const units = round.units.map((row, at) => ({
    at, id: row[0], name: row[1], group: row[2], rank: row[3], points: row[4], maximum: row[5], index: row[6],
    band: row[7], why: row[8], domains: row[9],
  }));
  const domains = nodes.map((node, at) => ({depth: node[0], id: node[1], code: node[2], title: node[3], bonus: node[4] === 1, at}))
    .filter(node => node.depth === 1);

  // ---- small tools

  const el = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === false || value === null || value === undefined) continue;
      if (name === 'on') for (const [event, run] of Object.entries(value)) element.addEventListener(event, run);
      else element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
  };
  const decode = text => { try { return decodeURIComponent(text); } catch (odd) { return text; } };
  const local = text => (comma ? text.replace('.', ',') : text).replace('-', '\u2212');
  const number = value => value === null ? '–' : local((value / scale).toFixed(round.places));
  const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
  for (const unit of units) unit.key = fold(unit.name) + ' ' + unit.id.toLowerCase();
  const bandOf = unit => unit.band < 0 ? null : groups[unit.group].classes[unit.band][0];
  const badge = unit => unit.band < 0 ? el('span', {class: 'muted'}, '–')
    : el('span', {class: 'badge tone-' + Math.min(unit.band + 1, 4)}, bandOf(unit));
  const link = (unit, text) => el('a', {href: '#don-vi=' + encodeURIComponent(unit.id)}, text || unit.name);
  const heat = value => {
    const [low, high] = round.heat;
    return Math.max(0, Math.min(8, Math.floor((value / scale - low) / (high - low) * 9)));
  };
  const bar = (share, name) => {
    const inner = el('span', {class: 'bar-in ' + (name || '')});
    inner.style.width = Math.max(0, Math.min(100, share)) + '%';
    return el('span', {class: 'bar', 'aria-hidden': 'true'}, inner);
  };

  // ---- phrases: a code is the number of a phrase and the numbers that stand in it

  let phrases = null;
  const say = code => {
    if (phrases === null) phrases = json('phrases').map(phrase => phrase.split('\u0001'));
    const parts = code.split(':');
    const phrase = phrases[parts[0]];
    let text = phrase[0];
    for (let i = 1; i < phrase.length; i++) text += parts[i] + phrase[i];
    return text;
  };

  // ---- explanations: a line is the number of a template and the values of its holes; see Templates.java

  let templates = null;
  const fill = (part, values) => {
    if (typeof part === 'string') {
      return part.replace(/([\u0001\u0002])([\s\S])/g, (all, kind, at) => {
        const value = values[at.charCodeAt(0) - 48];
        return kind === '\u0002' ? say(value) : value;
      });
    }
    if (Array.isArray(part)) return part.map(one => fill(one, values));
    if (part && typeof part === 'object') return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, fill(one, values)]));
    return part;
  };
  const block = unit => {
    if (templates === null) templates = json('templates');
    return json('unit-' + unit.at).split('\n').map((line, at) => {
      const [template, ...values] = line.split('|');
      const meta = at === 0 ? null : nodes[at - 1];
      const known = meta ? [meta[2], meta[7], unit.id] : ['', round.maximum, unit.id];
      return fill(templates[Number(template)], known.concat(values));
    });
  };

  // ---- a table whose rows appear as one scrolls; all of them before printing

  const STEP = 100;
  const grow = (body, rows, columns, make) => {
    let shown = 0;
    const more = el('button', {type: 'button', class: 'more screen'});
    const footer = el('tr', {class: 'screen'}, el('td', {colspan: columns}, more));
    const add = count => {
      const fresh = document.createDocumentFragment();
      for (const end = Math.min(rows.length, shown + count); shown < end; shown++) fresh.append(make(rows[shown], shown));
      footer.remove();
      body.append(fresh);
      if (shown < rows.length) {
        more.textContent = tell('more', Math.min(STEP, rows.length - shown));
        body.append(footer);
      }
    };
    more.addEventListener('click', () => {
      const next = shown;
      add(STEP);
      const focus = body.rows[next] && body.rows[next].querySelector('a, button');
      if (focus) focus.focus();
    });
    body.replaceChildren();
    add(STEP);
    if (watcher) watcher.disconnect();
    watcher = new IntersectionObserver(seen => { if (seen.some(one => one.isIntersecting)) add(STEP); }, {rootMargin: '600px'});
    if (rows.length > STEP) watcher.observe(more);
    growAll = () => add(rows.length);
  };
  let watcher = null;
  let growAll = () => {};
  addEventListener('beforeprint', () => growAll());

  const sortable = (head, columns, state, redraw) => head.replaceChildren(...columns.map((column, at) => {
    const button = el('button', {type: 'button', on: {click: () => {
      state.down = state.column === at ? !state.down : Boolean(column.down);
      state.column = at;
      redraw();
      head.cells[at].firstElementChild.focus();
    }}}, column.label);
    const sorted = state.column === at ? (state.down ? 'descending' : 'ascending') : null;
    return el('th', {scope: 'col', class: column.css, 'aria-sort': sorted}, button);
  }));

  const sorted = (rows, columns, state) => {
    if (state.column === null) return rows;
    const key = columns[state.column].key;
    return rows.slice().sort((a, b) => parindex.compare(key(a), key(b), state.down) || a.at - b.at);
  };

  // ---- ranking and domains: one filter, two tables

  const filter = {text: '', group: '', band: ''};
  const matches = unit => (filter.group === '' || unit.group === Number(filter.group)) &&
    (filter.band === '' || bandOf(unit) === filter.band) &&
    fold(filter.text).split(/\s+/).every(word => unit.key.includes(word));

  const filterBar = (name, redraw) => {
    const option = (value, label, chosen) => el('option', {value, selected: value === chosen}, label);
    const search = el('input', {type: 'search', id: name + '-search', value: filter.text, autocomplete: 'off',
      on: {input: event => { filter.text = event.target.value; redraw(); }}});
    const bands = [...new Set(groups.flatMap(group => group.classes.map(one => one[0])))];
    const select = (id, label, key, options) => el('div', {class: 'field'}, el('label', {for: name + id}, label),
      el('select', {id: name + id, on: {change: event => { filter[key] = event.target.value; redraw(); }}},
        option('', words.all, filter[key]), ...options));
    return el('form', {class: 'filter screen', role: 'search', on: {submit: event => event.preventDefault()}},
      el('div', {class: 'field grow'}, el('label', {for: name + '-search'}, words.search), search),
      groups.length > 1 ? select('-group', words.group, 'group',
        groups.map((group, at) => option(String(at), group.label, filter.group))) : null,
      bands.length ? select('-class', words.class, 'band', bands.map(band => option(band, band, filter.band))) : null,
      el('p', {class: 'muted found', 'aria-live': 'polite', id: name + '-found'}));
  };

  const groupCard = group => el('section', {class: 'card group'},
    el('h2', {}, group.label),
    el('p', {class: 'muted'}, tell('ranked', group.ranked) + (group.unranked ? ', ' + group.unranked + ' ' + words.unranked : '')),
    el('dl', {class: 'figures'},
      ...[['mean', group.mean], ['best', group.best], ['lowest', group.lowest]].map(([word, value]) =>
        el('div', {}, el('dt', {}, words[word]), el('dd', {}, number(value))))),
    el('p', {class: 'classes'}, ...group.classes.map((one, at) =>
      el('span', {class: 'badge tone-' + Math.min(at + 1, 4)}, one[0] + ' ' + one[1]))));

  const heading = text => el('h2', {class: 'visually-hidden'}, text);

  const unitTable = (view, name, columns, state, rowOf, caption, means) => {
    const body = el('tbody');
    const head = el('tr');
    const table = el('table', {class: name}, el('caption', {class: caption ? null : 'visually-hidden'}, caption || words.unit),
      el('thead', {}, head, ...(means || [])), body);
    const redraw = () => {
      const rows = sorted(units.filter(matches), columns, state);
      sortable(head, columns, state, redraw);
      grow(body, rows, columns.length, rowOf);
      if (rows.length === 0) body.append(el('tr', {}, el('td', {colspan: columns.length}, words.none)));
      view.querySelector('.found').textContent = tell('found', rows.length);
    };
    view.append(filterBar(name, redraw), el('div', {class: 'card scroll'}, table));
    redraw();
  };

  const rankingState = {column: null, down: false};
  const rankColumns = () => [
    {label: words.rank, css: 'n', key: unit => unit.rank === null ? null : Number(unit.rank.replace(',', '.'))},
    {label: words.unit, key: unit => unit.name},
    ...(groups.length > 1 ? [{label: words.group, css: 'wide', key: unit => groups[unit.group].label}] : []),
    {label: words.points, css: 'n wide', down: true, key: unit => unit.points},
    {label: words.maximum, css: 'n wide', down: true, key: unit => unit.maximum},
    {label: words.index, css: 'n index', down: true, key: unit => unit.index},
    {label: words.class, css: 'wide', key: unit => unit.band < 0 ? null : unit.band},
  ];
  const rankRow = unit => el('tr', {},
    el('td', {class: 'n'}, unit.rank === null ? '–' : unit.rank),
    el('th', {scope: 'row'}, link(unit), unit.band < 0 ? null : el('span', {class: 'narrow'}, badge(unit)), unit.rank === null ? el('span', {class: 'muted why'}, unit.why.join('; ')) : null),
    groups.length > 1 ? el('td', {class: 'wide'}, groups[unit.group].label) : null,
    el('td', {class: 'n wide'}, number(unit.points)),
    el('td', {class: 'n wide'}, number(unit.maximum)),
    el('td', {class: 'n index'}, number(unit.index), unit.index === null ? null : bar(unit.index / scale)),
    el('td', {class: 'wide'}, badge(unit)));

  const domainState = {column: null, down: false};
  const domainColumns = () => [
    {label: words.rank, css: 'n', key: unit => unit.rank === null ? null : Number(unit.rank.replace(',', '.'))},
    {label: words.unit, key: unit => unit.name},
    ...domains.map((domain, at) => ({label: domain.code + '. ' + domain.title, css: 'd', down: true, key: unit => unit.domains[at]})),
  ];
  const heatCell = (value, domain) => el('td', {class: 'heat n ' + (value === null || domain.bonus ? '' : 'heat-' + heat(value))}, number(value));
  const meanRows = () => groups.map(group => el('tr', {class: 'mean'}, el('td'),
    el('th', {scope: 'row'}, words.mean + (groups.length > 1 ? ' – ' + group.label : '')),
    ...domains.map((domain, at) => heatCell(group.means[at], domain))));
  const domainRow = unit => el('tr', {},
    el('td', {class: 'n'}, unit.rank === null ? '–' : unit.rank),
    el('th', {scope: 'row'}, link(unit)),
    ...domains.map((domain, at) => heatCell(unit.domains[at], domain)));

  // ---- one unit

  const list = (label, items) => items.length === 0 ? null
    : el('div', {class: 'part'}, el('dt', {}, label), el('dd', {}, ...items.map(item => el('p', {}, item))));
  const stageTable = stages => {
    const columns = [[words.stage, 'h', one => one[0]], [words.points, 'n', one => one[1]],
      [words.difference, 'n', one => one[2] === 0 ? '' : one[2]], [words.said, '', one => one[3]],
      [words.reason, '', one => one[4]], [words.source, 'source', one => one[5]]]
      .filter(([, , get]) => stages.some(one => get(one) !== ''));
    return el('div', {class: 'scroll'}, el('table', {class: 'stages'},
      el('thead', {}, el('tr', {}, ...columns.map(([label, css]) => el('th', {scope: 'col', class: css === 'n' ? css : null}, label)))),
      el('tbody', {}, ...stages.map(one => el('tr', {}, ...columns.map(([, css, get]) =>
        css === 'h' ? el('th', {scope: 'row'}, get(one)) : el('td', {class: css}, get(one))))))));
  };

  const details = (node, meta) => {
    const more = node[4] || {};
    const parts = el('dl', {class: 'why-parts'});
    parts.append(...[
      meta && meta[6] ? list(words.rule, [meta[6]]) : null,
      list(words.inputs, (more.i || []).map(one => one[0] + ' = ' + one[1] + (one[2] ? ' ← ' + one[2] : ''))),
      list(words.steps, more.s || []),
      list(words.adjustments, (more.a || []).map(one => one[0] + ': ' + one[1])),
      more.g ? el('div', {class: 'part'}, el('dt', {}, words.stages), el('dd', {}, stageTable(more.g))) : null,
      list(words.evidence, more.e || []),
      list(words.remark, more.r ? [more.r] : []),
      list(words.source, more.o ? [more.o] : []),
      list(words.findings, (more.f || []).map(one => words['severity' + one[0]] + ': ' + one[1] + ' ' + one[2])),
    ].filter(Boolean));
    return parts.children.length ? parts : null;
  };

  const summaryOf = (node, meta) => el('summary', {},
    el('span', {class: 'name'}, el('b', {}, meta[2]), ' ' + meta[3],
      round.treatments[node[3]] ? el('span', {class: 'treated'}, round.treatments[node[3]]) : null),
    el('span', {class: 'got'}, node[0] + ' / ' + node[1]),
    el('span', {class: 'lost' + (node[2] === 0 || meta[4] === 1 ? ' nothing' : '')}, node[2] === 0 || meta[4] === 1 ? '' : tell('lost', node[2])));

  const tree = (data, onlyLost) => {
    const root = el('div', {class: 'tree'});
    const stack = [root];
    nodes.forEach((meta, at) => {
      const node = data[at + 1];
      const leaf = at + 1 === nodes.length || nodes[at + 1][0] <= meta[0];
      stack.length = meta[0];
      if (onlyLost && (node[2] === 0 || meta[4] === 1)) { stack.push(el('div')); return; }
      const item = el('details', {class: (leaf ? 'leaf' : 'branch') + ' depth-' + meta[0]}, summaryOf(node, meta));
      // what a node says is built when it is opened
      item.addEventListener('toggle', () => {
        if (item.open && !item.dataset.built) {
          item.dataset.built = '1';
          const parts = details(node, meta);
          if (parts) item.querySelector('summary').after(parts);
        }
      });
      stack[meta[0] - 1].append(item);
      stack.push(item);
    });
    return root;
  };

  const domainTable = unit => {
    const group = groups[unit.group];
    const data = block(unit);
    return el('div', {class: 'card scroll'}, el('table', {class: 'profile'},
      el('caption', {class: 'visually-hidden'}, words.domain),
      el('thead', {}, el('tr', {}, ...[[words.domain], [words.points, 'n wide'], [words.maximum, 'n wide'], [words.index, 'n'], [words.groupMean, 'n'], [words.groupBest, 'n wide']]
        .map(([label, css]) => el('th', {scope: 'col', class: css}, label)))),
      el('tbody', {}, ...domains.map((domain, at) => {
        const value = unit.domains[at];
        const mean = group.means[at];
        const below = value !== null && mean !== null && value < mean;
        const track = domain.bonus || value === null ? null : bar(value / scale, below ? 'low' : 'good');
        if (track && mean !== null) {
          const tick = el('span', {class: 'tick'});
          tick.style.left = Math.min(100, mean / scale) + '%';
          track.append(tick);
        }
        const node = data[domain.at + 1];
        return el('tr', {}, el('th', {scope: 'row'}, domain.code + '. ' + domain.title, track),
          el('td', {class: 'n wide'}, node[0]), el('td', {class: 'n wide'}, domain.bonus ? '' : node[1]),
          el('td', {class: 'n'}, number(value)), el('td', {class: 'n'}, number(mean)),
          el('td', {class: 'n wide'}, number(group.bests[at])));
      }))));
  };

  const unitView = (view, id) => {
    const unit = units.find(one => one.id === id);
    if (!unit) { view.append(el('p', {class: 'card'}, words.none)); return null; }
    const data = block(unit);
    const group = groups[unit.group];
    const state = {onlyLost: false};
    const holder = el('div', {class: 'card'});
    const redraw = () => holder.replaceChildren(tree(data, state.onlyLost));
    const toggleAll = open => holder.querySelectorAll('details').forEach(one => { one.open = open; });
    const step = (offset, word) => units[unit.at + offset] ? el('a', {class: 'step', href: '#don-vi=' + encodeURIComponent(units[unit.at + offset].id)}, words[word]) : null;
    const total = data[0];
    view.append(
      el('p', {class: 'screen steps'}, el('a', {href: '#xep-hang'}, words.back), step(-1, 'previous'), step(1, 'next')),
      el('div', {class: 'card unit'},
        el('h2', {tabindex: '-1', id: 'unit-name'}, unit.name),
        el('p', {class: 'muted'}, group.label),
        el('dl', {class: 'figures big'},
          el('div', {}, el('dt', {}, words.rank), el('dd', {}, unit.rank === null ? '–' : unit.rank + ' / ' + group.ranked)),
          el('div', {}, el('dt', {}, words.points), el('dd', {}, number(unit.points) + ' / ' + number(unit.maximum))),
          el('div', {}, el('dt', {}, words.index), el('dd', {}, number(unit.index))),
          el('div', {}, el('dt', {}, words.mean), el('dd', {}, number(group.mean))),
          el('div', {}, el('dt', {}, words.class), el('dd', {}, badge(unit)))),
        unit.why.length ? el('p', {}, (unit.rank === null ? words.notRanked : words.notBetter) + ': ' + unit.why.join('; ') + '.') : null),
      domainTable(unit),
      el('h2', {}, words.why),
      el('p', {class: 'tools screen'},
        el('button', {type: 'button', on: {click: () => toggleAll(true)}}, words.open),
        el('button', {type: 'button', on: {click: () => toggleAll(false)}}, words.close),
        el('label', {class: 'check'}, el('input', {type: 'checkbox', id: 'only-lost', on: {change: event => { state.onlyLost = event.target.checked; redraw(); }}}), ' ' + words.onlyLost),
        el('a', {class: 'step', href: '#so-sanh=' + encodeURIComponent(unit.id)}, words.compareWith),
        el('button', {type: 'button', on: {click: () => print()}}, words.print)),
      holder);
    redraw();
    const own = details(total, null);
    if (own) holder.before(el('div', {class: 'card'}, own));
    return unit.name;
  };

  // ---- two units side by side

  const valueOf = text => Number(String(text).replace(/[≈\s]/g, '').replace('\u2212', '-').replace(',', '.'));
  const difference = (a, b) => {
    const rounded = Math.round((valueOf(a) - valueOf(b)) * 1e4) / 1e4;
    const near = /≈/.test(a + b) ? '≈\u00a0' : '';
    return rounded === 0 ? {text: near ? '≈\u00a00' : '', sign: 0}
      : {text: near + (rounded > 0 ? '+' : '') + local(String(rounded)), sign: Math.sign(rounded)};
  };

  const compareView = (view, given) => {
    const [one, two] = given.split(',').map(id => units.find(unit => unit.id === decode(id)));
    const names = el('datalist', {id: 'unit-names'});
    const labelOf = unit => unit.name + ' (' + unit.id + ')';
    const byLabel = new Map(units.map(unit => [labelOf(unit), unit]));
    names.append(...units.map(unit => el('option', {value: labelOf(unit)})));
    const chosen = [one, two];
    const state = {different: false};
    const result = el('div');
    const go = () => { location.hash = '#so-sanh=' + chosen.map(unit => unit ? encodeURIComponent(unit.id) : '').join(','); };
    const input = (at, label) => el('div', {class: 'field grow'}, el('label', {for: 'compare-' + at}, label),
      el('input', {id: 'compare-' + at, list: 'unit-names', value: chosen[at] ? labelOf(chosen[at]) : '', autocomplete: 'off',
        on: {change: event => {
          const text = event.target.value;
          chosen[at] = byLabel.get(text) || units.find(unit => unit.key.includes(fold(text))) || null;
          go();
        }}}));
    view.append(heading(words.compare), names, el('form', {class: 'filter screen', on: {submit: event => event.preventDefault()}},
      input(0, words.first), input(1, words.second),
      el('button', {type: 'button', on: {click: () => { chosen.reverse(); go(); }}}, words.swap),
      el('label', {class: 'check'}, el('input', {type: 'checkbox', on: {change: event => { state.different = event.target.checked; draw(); }}}), ' ' + words.onlyDifferent)),
      result);
    const draw = () => {
      if (!one || !two) { result.replaceChildren(el('p', {class: 'card'}, words.choose)); return; }
      const [a, b] = [block(one), block(two)];
      const row = (code, title, at, depth) => {
        const delta = difference(a[at][0], b[at][0]);
        if (state.different && delta.sign === 0) return null;
        return el('tr', {class: 'depth-' + depth}, el('th', {scope: 'row'}, el('b', {}, code), ' ' + title),
          el('td', {class: 'n wide'}, a[at][1]), el('td', {class: 'n'}, a[at][0]), el('td', {class: 'n'}, b[at][0]),
          el('td', {class: 'n ' + (delta.sign > 0 ? 'tone-1' : delta.sign < 0 ? 'tone-4' : '')}, delta.text));
      };
      const head = unit => el('th', {scope: 'col', class: 'n name'}, link(unit), el('span', {class: 'muted'}, (unit.rank === null ? '–' : words.rank + ' ' + unit.rank)), badge(unit));
      result.replaceChildren(el('div', {class: 'card scroll'}, el('table', {class: 'compare'},
        el('caption', {class: 'visually-hidden'}, one.name + ' – ' + two.name),
        el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, words.node), el('th', {scope: 'col', class: 'n wide'}, words.maximum), head(one), head(two), el('th', {scope: 'col', class: 'n'}, words.difference))),
        el('tbody', {}, row('', words.total, 0, 0), ...nodes.map((meta, at) => row(meta[2], meta[3], at + 1, meta[0])).filter(Boolean)))));
    };
    draw();
  };

  // ---- findings

  let findings = null;
  const findingView = view => {
    if (findings === null) findings = json('findings').map((row, at) => ({at, severity: row[0], unit: units[row[1]], node: nodes[row[2]], row}));
    const state = {column: null, down: false};
    const chosen = {severity: findings.some(one => one.severity > 0) ? '1' : '0'};
    const columns = [
      {label: words.severity, down: true, key: one => one.severity},
      {label: words.unit, key: one => one.unit ? one.unit.name : null},
      {label: words.place, key: one => one.node ? one.node[2] : null},
      {label: words.message, key: one => say(one.row[3])},
      {label: words.source, key: one => say(one.row[5]) || null},
    ];
    const head = el('tr');
    const body = el('tbody');
    const found = el('p', {class: 'muted found', 'aria-live': 'polite'});
    const redraw = () => {
      const rows = sorted(findings.filter(one => one.severity >= Number(chosen.severity)), columns, state);
      sortable(head, columns, state, redraw);
      grow(body, rows, columns.length, one => el('tr', {},
        el('td', {}, el('span', {class: 'badge tone-' + [2, 3, 4][one.severity]}, words['severity' + one.severity])),
        el('td', {}, one.unit ? link(one.unit) : ''), el('td', {}, one.node ? one.node[2] : ''),
        el('td', {}, say(one.row[3]), el('span', {class: 'muted why'}, say(one.row[4]))),
        el('td', {class: 'source'}, say(one.row[5]))));
      found.textContent = tell('foundFindings', rows.length);
    };
    view.append(heading(words.findings), el('form', {class: 'filter screen'}, el('div', {class: 'field'}, el('label', {for: 'severity'}, words.severity),
      el('select', {id: 'severity', on: {change: event => { chosen.severity = event.target.value; redraw(); }}},
        ...['0', '1', '2'].map(level => el('option', {value: level, selected: level === chosen.severity},
          level === '0' ? words.all : words['severity' + level] + (level === '1' ? ', ' + words.severity2 : ''))))), found),
      el('div', {class: 'card scroll'}, el('table', {class: 'findings'}, el('thead', {}, head), body)));
    redraw();
  };

  // ---- views

  const views = {
    'xep-hang': view => {
      view.append(el('div', {class: 'groups'}, ...groups.map(groupCard)));
      unitTable(view, 'ranking', rankColumns(), rankingState, rankRow);
    },
    'linh-vuc': view => {
      view.append(heading(words.domain));
      unitTable(view, 'domains', domainColumns(), domainState, domainRow, words.heatNote, meanRows());
    },
    'so-sanh': compareView,
    'phat-hien': findingView,
    'don-vi': (view, argument) => unitView(view, decode(argument)),
  };
  const title = document.title;
  const show = (byUser) => {
    const [, name, argument] = /^#([a-z-]+)(?:=(.*))?$/.exec(location.hash) || [null, 'xep-hang', ''];
    const target = document.getElementById('view-' + name) ? name : 'xep-hang';
    if (watcher) watcher.disconnect();
    growAll = () => {};
    for (const section of document.querySelectorAll('main > section')) {
      section.hidden = section.id !== 'view-' + target;
      if (views[section.id.slice(5)]) section.replaceChildren();
    }
    for (const anchor of document.querySelectorAll('nav.views a')) {
      if (anchor.dataset.view === target) anchor.setAttribute('aria-current', 'page');
      else anchor.removeAttribute('aria-current');
    }
    const named = views[target] ? views[target](document.getElementById('view-' + target), argument || '') : null;
    document.title = named ? named + ' – ' + title : title;
    if (byUser) {
      scrollTo(0, 0);
      const empty = ['compare-0', 'compare-1'].map(id => document.getElementById(id)).find(one => one && !one.value);
      (document.getElementById('unit-name') || empty || document.getElementById('main')).focus({preventScroll: true});
    }
  };
  addEventListener('hashchange', () => show(true));
  document.getElementById('no-script').remove();
  show(false);
})();
