export default {
  app: {
    name: 'Processes',
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
  customScripts: ['scripts/safe-sessions.js']
};
