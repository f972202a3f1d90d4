package org.parindex.examples;

/** Finds what a screen reader could not tell: controls and tables without a name, headers without a scope, doubled ids. */
final class Semantics {

    /** Evaluates to the faults; empty if there are none. */
    static final String SCRIPT = """
            (() => {
              const faults = [];
              const seen = element => element.getClientRects().length > 0;
              const all = selector => [...document.querySelectorAll(selector)].filter(seen);
              for (const control of all('input, select')) {
                if (control.labels.length === 0) faults.push('no label: ' + control.outerHTML.slice(0, 60));
              }
              for (const control of all('button, a, summary')) {
                if (!control.textContent.trim()) faults.push('no text: ' + control.outerHTML.slice(0, 60));
              }
              for (const table of all('table')) {
                if (!table.caption && !table.getAttribute('aria-label')) faults.push('no caption: ' + table.className);
              }
              for (const header of all('th')) {
                if (!header.scope) faults.push('no scope: ' + header.textContent);
              }
              for (const picture of all('svg:not([aria-hidden])')) {
                if (!picture.getAttribute('aria-label')) faults.push('no name: ' + picture.textContent.slice(0, 40));
              }
              const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
              ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => faults.push('twice: ' + id));
              if (document.querySelectorAll('h1').length === 0) faults.push('no h1');
              if (all('h2').length === 0) faults.push('no h2');
              if (document.querySelectorAll('main').length !== 1) faults.push('main');
              if (!document.documentElement.lang) faults.push('no language');
              return faults.slice(0, 10).join('; ');
            })()
            """;

    private Semantics() {}
}
