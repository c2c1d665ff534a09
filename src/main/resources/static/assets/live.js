/* Keeps the live page's buttons working when the network is lost: an act is kept in the memory of this tab, tried again
   with its own key until it arrives, and done once however often it arrives. Without this file each button is a plain
   form. Nothing is stored. */
(function () {
  "use strict";
  var PATIENCE = [1000, 2000, 4000, 8000, 15000];
  var LOOK_EVERY = 20000;
  var waiting = [];
  var sending = false;

  function live() {
    return document.getElementById("live");
  }

  function say(text) {
    var lost = document.getElementById("lost");
    if (lost) {
      lost.textContent = text;
      lost.hidden = !text;
    }
  }

  function told() {
    var lost = document.getElementById("lost");
    return lost ? lost.dataset : {};
  }

  /* Shows the page that answered in the place of this one, and reads out what was done. */
  function show(html, address) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var main = page.getElementById("main-content");
    if (!page.getElementById("live") || !main) {
      window.location.assign(address);
      return;
    }
    document.title = page.title;
    document.getElementById("main-content").replaceWith(document.adoptNode(main));
    history.replaceState(null, "", address);
    var first = document.getElementById("error-summary") || document.querySelector(".govuk-notification-banner");
    if (first) {
      first.setAttribute("tabindex", "-1");
      first.focus();
    }
  }

  function send(tries) {
    if (sending || waiting.length === 0) {
      return;
    }
    sending = true;
    var act = waiting[0];
    fetch(act.to, { method: "POST", body: act.fields, credentials: "same-origin", cache: "no-store" })
      .then(function (answer) {
        if (answer.status >= 502 && answer.status <= 504) {
          throw new Error("nobody answers");
        }
        return answer.text().then(function (html) {
          waiting.shift();
          sending = false;
          say(waiting.length === 0 ? "" : told().trying);
          show(html, answer.redirected ? answer.url : window.location.href);
          send(0);
        });
      })
      .catch(function () {
        sending = false;
        say(told().trying);
        setTimeout(function () {
          send(Math.min(tries + 1, PATIENCE.length - 1));
        }, PATIENCE[tries]);
      });
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.classList.contains("ss-queued") || !window.fetch || !window.DOMParser) {
      return;
    }
    event.preventDefault();
    var fields = new URLSearchParams(new FormData(form));
    if (event.submitter && event.submitter.name) {
      fields.set(event.submitter.name, event.submitter.value);
    }
    var key = fields.get("requestKey");
    if (!waiting.some(function (act) { return act.fields.get("requestKey") === key; })) {
      waiting.push({ to: form.action, fields: fields });
    }
    send(0);
  });

  window.addEventListener("online", function () {
    send(0);
  });

  window.addEventListener("beforeunload", function (event) {
    if (waiting.length > 0) {
      event.preventDefault();
    }
  });

  function people(page) {
    return Array.prototype.map
      .call(page.querySelectorAll("[data-entry]"), function (card) {
        return card.dataset.entry + card.dataset.standing;
      })
      .sort()
      .join();
  }

  /* A step that is only read makes room for the next one by itself. */
  function nextStep(page) {
    var now = document.getElementById("next");
    var then = page.getElementById("next");
    if (now && then && now.innerHTML !== then.innerHTML) {
      if (now.dataset.onlyRead === "true") {
        now.replaceWith(document.adoptNode(then));
      } else if (now.dataset.step !== then.dataset.step) {
        say(told().new);
      }
    }
  }

  /* Says that somebody came or that something was decided; it never moves the page under a thumb. */
  setInterval(function () {
    if (waiting.length > 0 || document.hidden || !live()) {
      return;
    }
    fetch(window.location.pathname, { credentials: "same-origin", cache: "no-store" })
      .then(function (answer) {
        return answer.ok ? answer.text() : "";
      })
      .then(function (html) {
        var page = new DOMParser().parseFromString(html, "text/html");
        if (page.getElementById("live")) {
          nextStep(page);
          if (people(page) !== people(document)) {
            say(told().new);
          }
        }
      })
      .catch(function () {
        return;
      });
  }, LOOK_EVERY);
})();
