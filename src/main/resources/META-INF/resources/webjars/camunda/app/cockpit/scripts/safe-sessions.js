// Signing out here signs out of Safe Sessions; Camunda's own sign-in form is closed, so never show it.
const appRoot = document.querySelector('base').getAttribute('app-root') || '/camunda';
const leaveForOurSignIn = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.assign(appRoot.replace(/\/camunda$/, '') + '/sign-in');
  }
};
window.addEventListener('hashchange', leaveForOurSignIn);
leaveForOurSignIn();

export default [];
