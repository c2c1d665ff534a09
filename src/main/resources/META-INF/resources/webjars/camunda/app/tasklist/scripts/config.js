// Camunda reads this in place of its own: our script beside the forms, and no invitation to fill in what we refuse.
// What is due first stands first; Tasklist would begin with what is newest. And it looks for the task of a link behind the
// #, which is lost on the way through a sign-in; so our links name it before. This is read before Tasklist starts: later, it
// may be writing its own order to the address in the same moment, and then hears of neither.
const [place, behind] = window.location.hash.replace(/^#/, '').split('?');
if (['', '/'].includes(place)) {
  const asked = new URLSearchParams(behind);
  const linked = new URLSearchParams(window.location.search).get('task');
  if (linked && !asked.has('task')) {
    asked.set('task', linked);
  }
  if (!asked.has('sorting')) {
    asked.set('sorting', JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  }
  window.history.replaceState(null, '', window.location.pathname + '#/?' + asked);
}

export default {
  app: {
    name: 'Tasks',
    vendor: 'Safe Sessions'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true,
  // the day first, and no seconds
  dateFormat: {
    normal: 'D MMM YYYY, HH:mm',
    abbr: 'D MMM YYYY, HH:mm',
    long: 'dddd D MMM YYYY, HH:mm',
    short: 'D MMM YYYY'
  },
  customScripts: ['scripts/safe-sessions.js'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' }
  }
};
