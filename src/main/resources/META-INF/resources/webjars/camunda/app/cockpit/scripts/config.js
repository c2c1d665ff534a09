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
  customScripts: ['scripts/safe-sessions.js']
};
