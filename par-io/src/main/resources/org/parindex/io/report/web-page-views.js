
// Part 6: which part of the page is shown, by the address behind the number sign.

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
