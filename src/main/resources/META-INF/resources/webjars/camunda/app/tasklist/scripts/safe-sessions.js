// What staff need to decide a task stands above its form: our own page /tasks/{taskId}, read under their own rights.
// The engine holds ids and codes only, so without this a task would not even say which session it is about.

const appRoot = document.querySelector('base').getAttribute('app-root') || '/camunda';
const home = appRoot.replace(/\/camunda$/, '');

const facts = {
  id: 'safe-sessions-facts',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render: (_node, _data, scope) => {
    const frame = document.createElement('iframe');
    frame.className = 'safe-sessions-facts';
    frame.title = 'What this task is about';
    // Tasklist offers plug-ins only a corner of its tool bar; above the form there is room to read.
    const stand = () => {
      const tabs = document.querySelector('.tabbed-content');
      if (tabs && tabs.previousElementSibling !== frame) {
        tabs.parentNode.insertBefore(frame, tabs);
      }
    };
    const fit = () => {
      const page = frame.contentDocument && frame.contentDocument.querySelector('main');
      if (page) {
        frame.style.height = Math.min(page.scrollHeight + 24, 420) + 'px';
      }
    };
    frame.addEventListener('load', fit);
    // When a task is due and who has it is to be read, not changed: neither with the mouse (styles) nor with the keyboard.
    const onlyRead = () =>
      document.querySelectorAll('.meta [cam-widget-inline-field]').forEach(field => field.removeAttribute('tabindex'));
    const watching = new MutationObserver(() => {
      stand();
      onlyRead();
    });
    watching.observe(document.body, { childList: true, subtree: true });
    scope.$on('$destroy', () => watching.disconnect());
    scope.$watch('task.id', taskId => {
      frame.hidden = !taskId;
      if (taskId) {
        frame.src = home + '/tasks/' + encodeURIComponent(taskId) + '?inside=tasklist';
        stand();
        // on a phone the task stands below the lists
        if (window.matchMedia('(max-width: 767px)').matches) {
          window.requestAnimationFrame(() => document.querySelector('.column.task-details').scrollIntoView());
        }
      }
    });
  }
};

// Each card in the list says which session it is about, from when on it can be done, and when it is due.
const title = {
  id: 'safe-sessions-title',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (node, data) => {
    if (!data.taskId) {
      return;
    }
    fetch(home + '/tasks/' + encodeURIComponent(data.taskId) + '/about', { credentials: 'same-origin' })
      .then(answer => (answer.ok ? answer.text() : ''))
      .then(text => {
        text.split('\n').filter(line => line).forEach((line, place) => {
          const about = document.createElement(place ? 'span' : 'strong');
          about.className = 'safe-sessions-about';
          about.textContent = line;
          node.appendChild(about);
        });
      })
      .catch(() => {});
  }
};

// Tasklist keeps what was typed in the browser's own storage, when somebody saves a draft or when their sign-in ends; there
// the next person on a shared computer finds it. So it is not written, and what is there from earlier goes.
const isDraft = key => /^(camunda-form|camForm):/.test(String(key));
Object.keys(window.localStorage)
  .filter(isDraft)
  .forEach(key => window.localStorage.removeItem(key));
const write = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!isDraft(key)) {
    write.call(this, key, value);
  }
};

// Signing out here signs out of Safe Sessions; Camunda's own sign-in form is closed, so never show it.
const leaveForOurSignIn = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.assign(home + '/sign-in');
  }
};
window.addEventListener('hashchange', leaveForOurSignIn);
leaveForOurSignIn();

export default [facts, title];
