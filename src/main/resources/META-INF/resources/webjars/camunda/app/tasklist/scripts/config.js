// Camunda reads this in place of its own: our script beside the forms, and no invitation to fill in what we refuse.
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
